#pragma once

#include <QMenu>

namespace rankwright {

class CommandRegistry;
class Layouts;

/// The layouts of the roles, those that people named, and what can be done with them.
class LayoutMenu final : public QMenu {
  Q_OBJECT

public:
  LayoutMenu(Layouts& layouts, CommandRegistry& registry, QWidget* parent = nullptr);

private:
  void addRoles(CommandRegistry& registry);
  void addNaming(CommandRegistry& registry);
  void askName();
  void fillNamed();

  Layouts& layouts_;
  QMenu* named_;
  QMenu* deleting_;
};

} // namespace rankwright
