#include "widgets/shell/session_keeper.h"

#include "widgets/common/job_runner.h"
#include "widgets/shell/navigator.h"
#include "widgets/shell/view_deck.h"

#include <QTimer>

namespace rankwright {

namespace {

/// What is lost of a session when the program dies.
constexpr std::chrono::seconds kInterval{5};

QString viewKey() {
  return QStringLiteral("view");
}
QString placeKey() {
  return QStringLiteral("place");
}
QString viewsKey() {
  return QStringLiteral("views");
}
QString docksKey() {
  return QStringLiteral("docks");
}

} // namespace

SessionKeeper::SessionKeeper(ViewDeck& deck, Navigator& navigator, JobRunner& jobs,
                             std::optional<SessionStore> store)
    : QObject(&deck), deck_(deck), navigator_(navigator), jobs_(jobs), store_(std::move(store)) {
  auto* timer = new QTimer(this);
  timer->setInterval(kInterval);
  connect(timer, &QTimer::timeout, this, &SessionKeeper::saveInBackground);
  if (store_) timer->start();
}

void SessionKeeper::restoreView(View& view, const QJsonObject& session) {
  const auto state = session.value(viewsKey()).toObject().value(view.id());
  if (state.isObject()) view.restoreState(state.toObject());
}

void SessionKeeper::restore(const QString& workspace, const QJsonObject& session, bool withPlace) {
  workspace_ = workspace;
  session_ = session;
  deck_.restoreArrangements(session.value(docksKey()).toObject());
  if (auto* view = deck_.find(session.value(viewKey()).toString())) deck_.show(*view);
  if (!withPlace) return;
  const auto place = Address::parse(session.value(placeKey()).toString());
  // A table that is there already has its selection and its scroll position, which going there would change.
  const auto* view = deck_.current();
  if (place && !(view && view->place() == *place)) navigator_.goTo(*place);
}

QJsonObject SessionKeeper::current() const {
  QJsonObject views;
  for (const auto* view : deck_.views())
    views[view->id()] = view->saveState();
  QJsonObject now{{viewsKey(), views}, {docksKey(), deck_.arrangements()}};
  if (const auto* view = deck_.current()) {
    now[viewKey()] = view->id();
    now[placeKey()] = navigator_.here().text();
  }
  return mergedOver(session_, now);
}

Status SessionKeeper::saveNow() {
  if (!store_ || workspace_.isEmpty()) return {};
  session_ = current();
  return store_->save(workspace_, session_);
}

void SessionKeeper::saveInBackground() {
  if (workspace_.isEmpty() || !deck_.current()) return;
  auto now = current();
  if (now == session_) return;
  session_ = now;
  jobs_.start(
      {QStringLiteral("session"), tr("Keeping the session"), this},
      [store = *store_, workspace = workspace_, now](const JobControl&) -> Result<bool> {
        RW_CHECK(store.save(workspace, now));
        return true;
      },
      [](bool) {}, [](const Error&) {});
}

} // namespace rankwright
