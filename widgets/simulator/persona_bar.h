#pragma once

#include "widgets/command/command_registry.h"
#include "widgets/simulator/persona_shelf.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace rankwright {

/// Personas in the head of the view: a button with their menu, and a line that asks for the name of a new
/// one.
class PersonaBar final : public QWidget {
  Q_OBJECT

public:
  /// `shelf` must outlive the bar. `present` gives the request that is shown, without a name; nothing for
  /// none.
  PersonaBar(PersonaShelf& shelf, std::function<std::optional<Persona>()> present, QWidget* parent = nullptr);

  /// Opens the menu; placed where the view likes.
  QToolButton* button() const { return button_; }
  QMenu* menu() const { return menu_; }

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  const std::vector<std::pair<QAction*, CommandSpec>>& commands() const { return commands_; }
  /// Whether there is a request that can be saved.
  void enableSaving();

signals:
  void chosen(const rankwright::Persona& persona);

private:
  void build();
  QAction* add(CommandSpec spec, void (PersonaBar::*call)());
  void fillMenu();
  void openMenu();
  void askForName();
  void save();

  PersonaShelf& shelf_;
  std::function<std::optional<Persona>()> present_;
  QToolButton* button_;
  QMenu* menu_;
  QMenu* removal_;
  QLineEdit* name_;
  QPushButton* save_;
  QAction* saveAs_ = nullptr;
  std::vector<std::pair<QAction*, CommandSpec>> commands_;
};

} // namespace rankwright
