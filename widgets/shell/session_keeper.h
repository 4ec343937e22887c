#pragma once

#include "widgets/shell/session_store.h"

#include <QObject>

#include <optional>

namespace rankwright {

class JobRunner;
class Navigator;
class View;
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

  /// Gives a view what the session says of it.
  static void restoreView(View& view, const QJsonObject& session);
  /// Shows the docks and the view of a session, and keeps it from now on under this workspace's name. Where
  /// the session names no view, nothing is shown. `withPlace`: goes to the place where the window was.
  void restore(const QString& workspace, const QJsonObject& session, bool withPlace);

  /// Keeps nothing until a session is restored: what the views show belongs to no one workspace.
  void pause() { workspace_.clear(); }

  /// Writes at once, on the caller's thread: at the end.
  Status saveNow();

  /// What would be written now.
  QJsonObject current() const;

private:
  void saveInBackground();

  ViewDeck& deck_;
  Navigator& navigator_;
  JobRunner& jobs_;
  std::optional<SessionStore> store_;
  QString workspace_;
  QJsonObject session_; ///< as read or last written, with the keys of others
};

} // namespace rankwright
