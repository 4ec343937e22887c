#include "widgets/simulator/persona_bar.h"

#include "widgets/common/text.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"

#include <QAction>
#include <QHBoxLayout>
#include <QIcon>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace rankwright {

namespace {

/// The first nine are reached by their digit; an "&" of a name is not one of a mnemonic.
QString menuText(std::size_t place, const std::string& name) {
  auto text = toQt(name);
  text.replace(QLatin1Char('&'), QStringLiteral("&&"));
  return place < 9 ? QStringLiteral("&%1 %2").arg(place + 1).arg(text) : text;
}

QStringList textsOf(const FeatureTexts& features) {
  QStringList texts;
  for (const auto& [name, text] : features)
    texts << QStringLiteral("%1 = %2").arg(toQt(name), toQt(text));
  return texts;
}

QString describe(const Persona& persona) {
  QStringList parts{persona.isInvented() ? PersonaBar::tr("Invented user")
                                         : PersonaBar::tr("User %1").arg(toQt(persona.user))};
  parts << textsOf(persona.features) << textsOf(persona.context);
  return parts.join(QStringLiteral(" · "));
}

} // namespace

PersonaBar::PersonaBar(PersonaShelf& shelf, std::function<std::optional<Persona>()> present, QWidget* parent)
    : QWidget(parent),
      shelf_(shelf),
      present_(std::move(present)),
      button_(makeToolButton(QStringLiteral("user-group-properties"), tr("Personas"),
                             tr("Choose a saved request, or save the one that is shown"))),
      menu_(new QMenu(this)),
      removal_(new QMenu(tr("&Remove a persona"), this)),
      name_(new QLineEdit),
      save_(new QPushButton(tr("Save"))) {
  build();
  addCommands();
  connect(&shelf, &PersonaShelf::changed, this, &PersonaBar::fillMenu);
  fillMenu();
}

void PersonaBar::build() {
  button_->setObjectName(QStringLiteral("personas"));
  button_->setMenu(menu_);
  button_->setPopupMode(QToolButton::InstantPopup);
  name_->setObjectName(QStringLiteral("personaName"));
  name_->setAccessibleName(tr("Name of the persona"));
  name_->setPlaceholderText(tr("Name of the persona, e.g. Gamer in Spain"));
  save_->setObjectName(QStringLiteral("savePersona"));
  save_->setEnabled(false);
  auto* cancel = new QPushButton(tr("Cancel"));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, 0, 2 * kUnit, 0);
  row->setSpacing(kUnit);
  row->addWidget(name_, 1);
  row->addWidget(save_);
  row->addWidget(cancel);
  connect(name_, &QLineEdit::textChanged, this,
          [this](const QString& text) { save_->setEnabled(!text.trimmed().isEmpty()); });
  connect(name_, &QLineEdit::returnPressed, this, &PersonaBar::save);
  connect(save_, &QPushButton::clicked, this, &PersonaBar::save);
  connect(cancel, &QPushButton::clicked, this, &QWidget::hide);
  auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
  escape->setContext(Qt::WidgetWithChildrenShortcut);
  connect(escape, &QShortcut::activated, this, &QWidget::hide);
  hide();
}

void PersonaBar::addCommands() {
  add({.id = QStringLiteral("persona.choose"),
       .text = tr("Choose a &persona…"),
       .toolTip = tr("Show the list of a saved request: its user in its context"),
       .icon = QStringLiteral("user-group-properties"),
       .shortcut = QKeySequence(Qt::ALT | Qt::SHIFT | Qt::Key_P)},
      &PersonaBar::openMenu);
  saveAs_ = add({.id = QStringLiteral("persona.save"),
                 .text = tr("&Save as a persona…"),
                 .toolTip = tr("Keep the user and the context that are shown under a name"),
                 .icon = QStringLiteral("list-add-user")},
                &PersonaBar::askForName);
  invent_ = add({.id = QStringLiteral("persona.invent"),
                 .text = tr("&Invent a user…"),
                 .toolTip = tr("Ask for a user who is not in the store, described by features"),
                 .icon = QStringLiteral("user-properties")},
                &PersonaBar::inventionWanted);
  copy_ = add({.id = QStringLiteral("persona.copy"),
               .text = tr("Invent &from this user…"),
               .toolTip = tr("Begin an invented user with the features of the one who was picked last"),
               .icon = QStringLiteral("edit-copy")},
              &PersonaBar::copyWanted);
}

QAction* PersonaBar::action(const QString& id) const {
  const auto found = std::ranges::find(commands_, id, [](const auto& each) { return each.second.id; });
  return found == commands_.end() ? nullptr : found->first;
}

QAction* PersonaBar::add(CommandSpec spec, void (PersonaBar::*call)()) {
  auto* action = new QAction(QIcon::fromTheme(spec.icon), spec.text, this);
  action->setObjectName(spec.id);
  action->setToolTip(spec.toolTip);
  action->setShortcut(spec.shortcut);
  spec.group = tr("Personas");
  connect(action, &QAction::triggered, this, call);
  commands_.emplace_back(action, std::move(spec));
  return action;
}

void PersonaBar::fillMenu() {
  menu_->clear();
  const auto& personas = shelf_.personas();
  for (std::size_t i = 0; i < personas.size(); ++i) {
    auto* action = menu_->addAction(menuText(i, personas[i].name));
    action->setToolTip(describe(personas[i]));
    connect(action, &QAction::triggered, this, [this, persona = personas[i]] { emit chosen(persona); });
  }
  menu_->setToolTipsVisible(true);
  if (!personas.empty()) menu_->addSeparator();
  menu_->addActions({saveAs_, invent_, copy_});
  fillRemoval();
  if (!personas.empty()) menu_->addMenu(removal_);
  enableSaving();
}

void PersonaBar::fillRemoval() {
  const auto& personas = shelf_.personas();
  removal_->clear();
  removal_->setEnabled(!shelf_.isReadOnly());
  // In a turn of its own: the menu that asks is filled anew.
  for (std::size_t i = 0; i < personas.size(); ++i)
    connect(
        removal_->addAction(menuText(i, personas[i].name)), &QAction::triggered, this,
        [this, name = personas[i].name] { shelf_.remove(name); }, Qt::QueuedConnection);
}

void PersonaBar::enable(bool hasStoredUser) {
  copy_->setEnabled(hasStoredUser);
  enableSaving();
}

void PersonaBar::enableSaving() {
  saveAs_->setEnabled(!shelf_.isReadOnly() && present_().has_value());
}

void PersonaBar::openMenu() {
  button_->showMenu();
}

void PersonaBar::askForName() {
  const auto present = present_();
  name_->setText(present ? toQt(present->name) : QString());
  name_->selectAll();
  show();
  name_->setFocus();
}

void PersonaBar::save() {
  auto persona = present_();
  const auto name = name_->text().trimmed();
  if (!persona || name.isEmpty()) return;
  persona->name = name.toStdString();
  shelf_.save(*persona);
  hide();
}

} // namespace rankwright
