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

/// Personas in the head of the view: a button with their menu, which also leads to invented users, and a line
/// that asks for the name of a new one.
class PersonaBar final : public QWidget {
  Q_OBJECT

public:
  /// `shelf` must outlive the bar. `present` gives the request that is shown, with the name that it was
  /// chosen by or none; nothing without a request.
  PersonaBar(PersonaShelf& shelf, std::function<std::optional<Persona>()> present, QWidget* parent = nullptr);

  /// Opens the menu; placed where the view likes.
  QToolButton* button() const { return button_; }
  QMenu* menu() const { return menu_; }

  /// Every action with what a `CommandRegistry` wants to know of it, for `CommandRegistry::adopt`.
  const std::vector<std::pair<QAction*, CommandSpec>>& commands() const { return commands_; }
  QAction* action(const QString& id) const;
  /// Whether there is a request that can be saved, and a user of the store to begin an invented one from.
  void enable(bool hasStoredUser);

signals:
  void chosen(const rankwright::Persona& persona);
  /// A person wants a user who is described by features alone.
  void inventionWanted();
  /// The same, beginning with the user who was picked last.
  void copyWanted();

private:
  void build();
  QAction* add(CommandSpec spec, void (PersonaBar::*call)());
  void addCommands();
  void fillMenu();
  void fillRemoval();
  void enableSaving();
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
  QAction* invent_ = nullptr;
  QAction* copy_ = nullptr;
  std::vector<std::pair<QAction*, CommandSpec>> commands_;
};

} // namespace rankwright
