#include "widgets/command/command_registry.h"

#include "widgets/command/action_text.h"
#include "widgets/command/shortcut_scope.h"

#include <QApplication>
#include <QIcon>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

const auto kShortcuts = QLatin1String("shortcuts/");

QString keyOf(const QAction* action) {
  return kShortcuts + action->objectName();
}

/// How near an action is to the person: its owner has the focus, can be seen, or neither.
int nearness(const QAction* action) {
  const auto* owner = qobject_cast<const QWidget*>(action->parent());
  if (!owner) return 1;
  if (!owner->isVisible()) return 0;
  const auto* focus = QApplication::focusWidget();
  return focus && (owner == focus || owner->isAncestorOf(focus)) ? 2 : 1;
}

QString withShortcut(const QString& toolTip, const QKeySequence& shortcut) {
  if (shortcut.isEmpty()) return toolTip;
  return CommandRegistry::tr("%1 (%2)", "a tool tip and its shortcut")
      .arg(toolTip, shortcut.toString(QKeySequence::NativeText));
}

/// The default first; alternatives of the action come along with it only.
QList<QKeySequence> shortcutsFor(const QList<QKeySequence>& defaults, const QKeySequence& sequence) {
  if (!defaults.isEmpty() && defaults.first() == sequence) return defaults;
  return sequence.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence>{sequence};
}

} // namespace

CommandRegistry::CommandRegistry(QObject* parent) : QObject(parent) {}

QAction* CommandRegistry::add(CommandSpec spec, QObject* owner) {
  auto* action = new QAction(owner ? owner : this);
  keep(action, std::move(spec));
  return action;
}

void CommandRegistry::adopt(QAction* action, CommandSpec spec) {
  keep(action, std::move(spec));
}

void CommandRegistry::keep(QAction* action, CommandSpec spec) {
  Q_ASSERT(!spec.id.isEmpty() && !commandOf(action));
  action->setObjectName(spec.id);
  if (!spec.text.isEmpty()) action->setText(spec.text);
  if (!spec.icon.isEmpty()) action->setIcon(QIcon::fromTheme(spec.icon));
  if (!spec.shortcut.isEmpty()) action->setShortcut(spec.shortcut);
  commands_.push_back({action,
                       std::move(spec.name),
                       std::move(spec.group),
                       std::move(spec.toolTip),
                       {},
                       action->shortcuts()});
  if (commands_.back().toolTip.isEmpty() && action->toolTip() != withoutMnemonic(action->text()))
    commands_.back().toolTip = action->toolTip();
  commands_.back().displayed = action->toolTip();
  connect(action, &QObject::destroyed, this, &CommandRegistry::remove);
  connect(action, &QAction::changed, this, [this, action] { dress(action); });
  applyKept(commands_.back());
  dress(action);
  emit changed();
}

void CommandRegistry::remove(const QObject* action) {
  std::erase_if(commands_, [&](const Command& command) { return command.action == action; });
  emit changed();
}

void CommandRegistry::dress(QAction* action) {
  const auto command = std::ranges::find(commands_, action, &Command::action);
  if (command == commands_.end()) return;
  if (action->toolTip() != command->displayed) command->toolTip = action->toolTip();
  const auto toolTip = toolTipOf(action);
  // Setting texts tells of another change: it finds nothing to do.
  command->displayed = withShortcut(toolTip, action->shortcut());
  const auto displayed = command->displayed;
  if (action->toolTip() != displayed) action->setToolTip(displayed);
  if (action->statusTip() != toolTip) action->setStatusTip(toolTip);
}

const CommandRegistry::Command* CommandRegistry::commandOf(const QAction* action) const {
  const auto at = std::ranges::find(commands_, action, &Command::action);
  return at == commands_.end() ? nullptr : &*at;
}

QAction* CommandRegistry::find(const QString& id) const {
  QAction* nearest = nullptr;
  for (const auto& command : commands_)
    if (command.action->objectName() == id && (!nearest || nearness(command.action) > nearness(nearest)))
      nearest = command.action;
  return nearest;
}

std::vector<QAction*> CommandRegistry::commands() const {
  std::vector<QAction*> actions;
  for (const auto& command : commands_)
    actions.push_back(command.action);
  return actions;
}

QString CommandRegistry::nameOf(const QAction* action) const {
  const auto* command = commandOf(action);
  return command && !command->name.isEmpty() ? command->name : withoutMnemonic(action->text());
}

QString CommandRegistry::groupOf(const QAction* action) const {
  const auto* command = commandOf(action);
  return command ? command->group : QString();
}

QString CommandRegistry::toolTipOf(const QAction* action) const {
  const auto* command = commandOf(action);
  if (!command) return {};
  return command->toolTip.isEmpty() ? nameOf(action) : command->toolTip;
}

QKeySequence CommandRegistry::defaultShortcut(const QAction* action) const {
  const auto* command = commandOf(action);
  return command ? command->defaults.value(0) : QKeySequence();
}

bool CommandRegistry::hasDefaultShortcut(const QAction* action) const {
  return action->shortcut() == defaultShortcut(action);
}

std::vector<QAction*> CommandRegistry::conflicts(const QKeySequence& sequence, const QAction* except) const {
  std::vector<QAction*> others;
  for (const auto& command : commands_) {
    auto* action = command.action;
    if (except && action->objectName() == except->objectName()) continue;
    const auto meets = [&](const QKeySequence& theirs) { return sequencesMeet(sequence, theirs); };
    if (!std::ranges::any_of(action->shortcuts(), meets)) continue;
    if (!except || scopesMeet(*action, *except)) others.push_back(action);
  }
  return others;
}

void CommandRegistry::setShortcut(QAction* action, const QKeySequence& sequence) {
  const auto id = action->objectName();
  for (auto* sibling : commands())
    if (const auto* command = commandOf(sibling); command && sibling->objectName() == id)
      assign(*command, sequence);
  emit changed();
}

void CommandRegistry::resetShortcuts() {
  for (auto* action : commands())
    if (const auto* command = commandOf(action)) assign(*command, command->defaults.value(0));
  emit changed();
}

void CommandRegistry::assign(const Command& command, const QKeySequence& sequence) {
  write(command, sequence);
  command.action->setShortcuts(shortcutsFor(command.defaults, sequence));
}

void CommandRegistry::rememberIn(QSettings* settings) {
  settings_ = settings;
  for (auto* action : commands())
    if (const auto* command = commandOf(action)) applyKept(*command);
  emit changed();
}

void CommandRegistry::applyKept(const Command& command) {
  const auto key = keyOf(command.action);
  if (!settings_ || !settings_->contains(key)) return;
  const auto sequence =
      QKeySequence::fromString(settings_->value(key).toString(), QKeySequence::PortableText);
  command.action->setShortcuts(shortcutsFor(command.defaults, sequence));
}

void CommandRegistry::write(const Command& command, const QKeySequence& sequence) {
  if (!settings_) return;
  const auto key = keyOf(command.action);
  if (sequence == command.defaults.value(0))
    settings_->remove(key);
  else
    settings_->setValue(key, sequence.toString(QKeySequence::PortableText));
}

} // namespace rankwright
