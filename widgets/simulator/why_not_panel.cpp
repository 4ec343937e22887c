#include "widgets/simulator/why_not_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/figures.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/app_header.h"
#include "widgets/simulator/stage_strip.h"
#include "widgets/simulator/trace_facts.h"

#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace rankwright {

namespace {

SearchTexts searchTexts() {
  return {WhyNotPanel::tr("apps"), WhyNotPanel::tr("Find an app by name or key"),
          [](qulonglong shown, qulonglong all) {
            return shown == all ? WhyNotPanel::tr("%1 apps").arg(countText(all))
                                : WhyNotPanel::tr("%1 of %2 apps").arg(countText(shown), countText(all));
          }};
}

EmptyPage* makeEmptyPage() {
  auto* page = new EmptyPage(QStringLiteral("question"));
  page->setTexts(
      WhyNotPanel::tr("Why is an app not in the list?"),
      WhyNotPanel::tr(
          "Choose an app above. The answer names the stage that dropped it, and how close it came."));
  return page;
}

} // namespace

FactTable nearMissFacts(const WhyNot& answer, const Trace& trace) {
  FactTable table;
  table.columns = {
      {WhyNotPanel::tr("Channel"), WhyNotPanel::tr("A recall channel that looked the key up")},
      {WhyNotPanel::tr("Key"), WhyNotPanel::tr("A key of the request under which the app stands")},
      {WhyNotPanel::tr("Posting"),
       WhyNotPanel::tr("Place in the key's posting list, which the channel did not reach, and its length"),
       FactKind::Figure}};
  for (const auto& miss : answer.nearMisses)
    table.rows.push_back(
        {{toQt(trace.channels[miss.channel].name)},
         {.text = toQt(miss.key), .address = keyAddress(trace.channels[miss.channel].index, miss.key)},
         {ordinalOf(miss.postingPosition, miss.postings)}});
  return table;
}

WhyNotPanel::WhyNotPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      search_(new SearchPanel(jobs, searchTexts())),
      pages_(new QStackedWidget),
      header_(new AppHeader),
      strip_(new StageStrip),
      explanation_(new QLabel),
      nearMissTitle_(new QLabel(tr("Near misses"))),
      nearMisses_(new FactView(tr("Near misses"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(search_, 2);
  column->addWidget(pages_, 3);
  pages_->addWidget(makeEmptyPage());
  pages_->addWidget(makeAnswerPage());
  connect(nearMisses_, &FactView::followed, this, &WhyNotPanel::followed);
  connect(search_, &SearchPanel::picked, this, [this](std::uint32_t row) {
    question_ = ItemId(row);
    emit asked(*question_);
  });
}

QWidget* WhyNotPanel::makeAnswerPage() {
  explanation_->setObjectName(QStringLiteral("explanation"));
  explanation_->setWordWrap(true);
  explanation_->setTextFormat(Qt::PlainText);
  explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  nearMissTitle_->setFont(strongFont());
  nearMisses_->setObjectName(QStringLiteral("nearMisses"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(3 * kUnit);
  for (QWidget* part :
       std::initializer_list<QWidget*>{header_, strip_, explanation_, nearMissTitle_, nearMisses_})
    column->addWidget(part);
  column->addStretch(1);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, page);
  return scroll;
}

void WhyNotPanel::setApps(std::shared_ptr<const AppCatalogue> apps) {
  question_.reset();
  search_->setSource(std::move(apps));
  clearAnswer();
}

void WhyNotPanel::showQuestion(ItemId item) {
  question_ = item;
  search_->showPicked(item.value());
}

void WhyNotPanel::setAnswer(const WhyNotAnswer& answer) {
  header_->setApp(answer.app);
  strip_->setStage(answer.stage);
  explanation_->setText(answer.explanation);
  nearMisses_->setTable(answer.nearMisses);
  const auto any = !answer.nearMisses.rows.empty();
  nearMissTitle_->setVisible(any);
  nearMisses_->setVisible(any);
  pages_->setCurrentIndex(1);
}

void WhyNotPanel::clearAnswer() {
  pages_->setCurrentIndex(0);
}

} // namespace rankwright
