#pragma once

#include "widgets/shell/visit_history.h"

#include <QElapsedTimer>
#include <QObject>

namespace rankwright {

class View;
class ViewDeck;

/// Follows addresses to the view where they live, and goes back and forward through the visited places.
class Navigator final : public QObject {
  Q_OBJECT

public:
  explicit Navigator(ViewDeck& deck);

  /// Shows the object in its home view, or the view that `view:<id>` names. False for a kind that no view
  /// knows.
  bool goTo(const Address& address);
  void show(View& view);

  void back();
  void forward();
  bool canGoBack() const { return history_.canGoBack(); }
  bool canGoForward() const { return history_.canGoForward(); }

  /// What is on the screen, as an address: the object, or the view when it shows none.
  Address here() const;

  /// Forgets where it was: another workspace.
  void clear();

signals:
  /// Another place is shown; back or forward may have become possible.
  void moved();
  void unknownAddress(const rankwright::Address& address);

private:
  void listenTo(View& view);
  void note();
  void revisit(const std::optional<Visit>& visit);

  ViewDeck& deck_;
  VisitHistory history_;
  QElapsedTimer sinceVisit_;
  bool revisiting_ = false;
};

} // namespace rankwright
