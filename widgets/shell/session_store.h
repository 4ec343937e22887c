#pragma once

#include "core/base/result.h"

#include <QDir>
#include <QJsonObject>
#include <QString>

namespace rankwright {

/// What the window remembers of one workspace: `{"version": 2, "view": id, "place": address, "views": {id:
/// state}, "docks": {view id: base64}}`. Keys that this version does not know are kept.
class SessionStore {
public:
  static constexpr int kVersion = 2;

  /// `folder` holds one file for each workspace.
  explicit SessionStore(QDir folder) : folder_(std::move(folder)) {}

  /// The session of a workspace folder; an empty object where there is none yet. Sessions of earlier versions
  /// are brought to this one. Errors: Io; Corrupt for a file that is no session; Unsupported for a later
  /// version.
  Result<QJsonObject> load(const QString& workspace) const;

  /// Replaces the file in one step. Errors: Io.
  Status save(const QString& workspace, const QJsonObject& session) const;

  /// The file of a workspace, whether it exists or not.
  QString fileOf(const QString& workspace) const;

private:
  QDir folder_;
};

/// Brings a session of any earlier version to `SessionStore::kVersion`.
QJsonObject migrateSession(QJsonObject session);

/// `base` with every key of `newer` set, objects merged key by key: what `newer` does not know stays.
QJsonObject mergedOver(const QJsonObject& base, const QJsonObject& newer);

} // namespace rankwright
