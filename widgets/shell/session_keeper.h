#pragma once

#include "widgets/shell/session_store.h"

#include <QObject>

#include <functional>
#include <optional>
#include <vector>

namespace rankwright {

class JobRunner;
class Navigator;
class ViewDeck;

/// Writes down what the window shows of a workspace, every few seconds and at the end, and restores it. What
/// cannot be written every few seconds stands among the failed jobs.
class SessionKeeper final : public QObject {
  Q_OBJECT

public:
  /// Without a store nothing is kept.
  SessionKeeper(ViewDeck& deck, Navigator& navigator, JobRunner& jobs, std::optional<SessionStore> store);

  /// Where sessions are kept; nothing when they are not.
  const std::optional<SessionStore>& store() const { return store_; }

  using Steps = std::vector<std::function<void()>>;

  /// The steps that show a session; after the last one it is kept under this workspace's name. Where the
  /// session names no view, nothing is shown. `withPlace`: goes to the place where the window was.
  Steps restoring(const QString& workspace, const QJsonObject& session, bool withPlace);

  /// Keeps nothing until a session is restored: what the views show belongs to no one workspace.
  void pause() { workspace_.clear(); }

  /// Writes at once, on the caller's thread: at the end.
  Status saveNow();

  /// What would be written now.
  QJsonObject current() const;

private:
  void saveInBackground();
  void showPlace(const QJsonObject& session, bool withPlace);

  ViewDeck& deck_;
  Navigator& navigator_;
  JobRunner& jobs_;
  std::optional<SessionStore> store_;
  QString workspace_;
  QJsonObject session_; ///< as read or last written, with the keys of others
};

} // namespace rankwright
