#include "widgets/shell/navigator.h"

#include "widgets/common/view.h"
#include "widgets/shell/view_deck.h"

#include <QScopedValueRollback>

namespace rankwright {

namespace {

/// Places of one view that follow each other this fast, in milliseconds, are passed by and not visited.
constexpr qint64 kPassing = 700;

QString viewKind() {
  return QStringLiteral("view");
}

} // namespace

Navigator::Navigator(ViewDeck& deck) : QObject(&deck), deck_(deck) {
  for (auto* view : deck.views())
    listenTo(*view);
  connect(&deck, &ViewDeck::shown, this, &Navigator::note);
}

void Navigator::listenTo(View& view) {
  connect(&view, &View::placeChanged, this, [this, &view] {
    if (deck_.current() == &view) note();
  });
  connect(&view, &View::followed, this, &Navigator::goTo);
}

bool Navigator::goTo(const Address& address) {
  auto* view = address.kind == viewKind() ? deck_.find(address.key) : deck_.homeOf(address.kind);
  if (!view) {
    emit unknownAddress(address);
    return false;
  }
  sinceVisit_.invalidate();
  show(*view);
  if (address.kind != viewKind()) view->goTo(address);
  return true;
}

void Navigator::show(View& view) {
  deck_.show(view);
}

Address Navigator::here() const {
  const auto* view = deck_.current();
  if (!view) return {};
  const auto place = view->place();
  return place.isEmpty() ? Address{viewKind(), view->id()} : place;
}

void Navigator::note() {
  const auto* view = deck_.current();
  if (!view || revisiting_) return;
  const Visit visit{view->id(), view->place()};
  const auto current = history_.current();
  const auto passing =
      current && current->view == visit.view &&
      (current->place.isEmpty() || (sinceVisit_.isValid() && sinceVisit_.elapsed() < kPassing));
  if (passing)
    history_.replaceCurrent(visit);
  else
    history_.visit(visit);
  sinceVisit_.restart();
  emit moved();
}

void Navigator::revisit(const std::optional<Visit>& visit) {
  if (!visit) return;
  auto* view = deck_.find(visit->view);
  if (!view) return;
  {
    const QScopedValueRollback guard(revisiting_, true);
    deck_.show(*view);
    if (!visit->place.isEmpty() && view->place() != visit->place) view->goTo(visit->place);
  }
  sinceVisit_.invalidate();
  emit moved();
}

void Navigator::back() {
  revisit(history_.back());
}

void Navigator::forward() {
  revisit(history_.forward());
}

void Navigator::clear() {
  history_.clear();
  emit moved();
}

} // namespace rankwright
