#include "widgets/leaderboards/freshness_page.h"

#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/hand_rule_panel.h"
#include "widgets/leaderboards/replay_panel.h"
#include "widgets/leaderboards/waits_panel.h"
#include "widgets/pages/page_deck.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString frontKey() {
  return QStringLiteral("front");
}

} // namespace

FreshnessPage::FreshnessPage(BoardDesk& desk, QAction* simulate, QWidget* parent)
    : ViewPage(parent),
      desk_(desk),
      title_(new QLabel),
      deck_(new PageDeck({.id = QStringLiteral("boards.freshness."),
                          .toolTip = tr("Show “%1” of the chosen board"),
                          .name = tr("Freshness of a board: %1")},
                         this)),
      replay_(new ReplayPanel(desk)),
      waits_(new WaitsPanel(desk)),
      handOrRule_(new HandRulePanel(desk, simulate)) {
  addParts();
  build();
  connect(deck_, &PageDeck::wanted, this, &FreshnessPage::wanted);
  connect(handOrRule_, &HandRulePanel::changed, this, &FreshnessPage::changed);
  connect(&desk_, &BoardDesk::looked, this, [this] {
    if (isVisible() && !name_.isEmpty()) deck_->markStale();
  });
}

void FreshnessPage::addParts() {
  const auto add = [this](const char* id, const QString& title, const QString& toolTip,
                          FreshnessPanel* part) {
    deck_->add({QLatin1String(id), title, toolTip}, part, [this, part] { part->open(name_); });
    connect(part, &FreshnessPanel::followed, this, &FreshnessPage::followed);
  };
  add("days", tr("Day by day"), tr("What the rule gave on each of the last days"), replay_);
  add("newApps", tr("New apps"), tr("How long new apps wait until they are seen"), waits_);
  add("handOrRule", tr("By hand or rule"),
      tr("What the rule is worth against a list that is kept by hand, on simulated people"), handOrRule_);
}

void FreshnessPage::build() {
  title_->setObjectName(QStringLiteral("freshnessTitle"));
  title_->setFont(titleFont());
  title_->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 0);
  deck_->tabs()->setObjectName(QStringLiteral("freshnessTabs"));
  deck_->tabs()->setAccessibleName(tr("Parts of the freshness"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(title_);
  column->addWidget(deck_->tabs());
  column->addWidget(deck_->stack(), 1);
  setHelp(this, QStringLiteral("leaderboards-view#freshness"),
          tr("How fresh the board is by itself, and how soon new apps are seen."));
}

void FreshnessPage::setApps(const std::shared_ptr<const AppCatalogue>& apps) {
  for (auto* part : deck_->pages<FreshnessPanel>())
    part->setApps(apps);
}

void FreshnessPage::open(const QString& name) {
  name_ = name;
  title_->setText(tr("Freshness of %1").arg(name));
  deck_->markStale();
}

bool FreshnessPage::isBusy() const {
  return replay_->isBusy() || waits_->isBusy() || handOrRule_->isBusy();
}

QJsonObject FreshnessPage::saveState() const {
  auto state = deck_->saveState();
  state.insert(frontKey(), deck_->current());
  return state;
}

void FreshnessPage::restoreState(const QJsonObject& state) {
  deck_->restoreState(state);
  deck_->show(state.value(frontKey()).toString());
}

ViewPage::Commands FreshnessPage::commands() const {
  return deck_->commands(tr("Leaderboards"), QStringLiteral("games-highscores"));
}

} // namespace rankwright
