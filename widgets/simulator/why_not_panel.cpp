#include "widgets/simulator/why_not_panel.h"

#include "widgets/common/empty_page.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/figures.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/warning_frame.h"
#include "widgets/common/wrapped_label.h"
#include "widgets/simulator/app_header.h"
#include "widgets/simulator/stage_strip.h"
#include "widgets/simulator/trace_facts.h"

#include <QHBoxLayout>
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

FactTable otherKeyFacts(const WhyNot& answer, const Trace& trace) {
  FactTable table;
  table.columns = {
      {WhyNotPanel::tr("Channel"), WhyNotPanel::tr("A recall channel that would have found the app")},
      {WhyNotPanel::tr("Key"),
       WhyNotPanel::tr("A key under which the app stands, and which the request does not have")},
      {WhyNotPanel::tr("Posting"), WhyNotPanel::tr("Place in the key's posting list, and its length"),
       FactKind::Figure}};
  for (const auto& key : answer.otherKeys)
    table.rows.push_back(
        {{toQt(trace.channels[key.channel].name)},
         {.text = toQt(key.key), .address = keyAddress(trace.channels[key.channel].index, key.key)},
         {ordinalOf(key.postingPosition, key.postings)}});
  return table;
}

FactTable differenceFacts(const WhyNot& answer) {
  FactTable table;
  table.columns = {
      {WhyNotPanel::tr("Term"), WhyNotPanel::tr("A part of the logit in which the two apps differ most")},
      {WhyNotPanel::tr("This app"), WhyNotPanel::tr("What the part adds to the logit of this app"),
       FactKind::Figure},
      {WhyNotPanel::tr("Last listed"),
       WhyNotPanel::tr("What the part adds to the logit of the last app of the list"), FactKind::Figure},
      {WhyNotPanel::tr("Difference"), WhyNotPanel::tr("This app − the last listed one"), FactKind::Figure}};
  for (const auto& each : answer.differences)
    table.rows.push_back({{toQt(each.text)},
                          {contributionText(each.own)},
                          {contributionText(each.other)},
                          {contributionText(each.own - each.other)}});
  return table;
}

WhyNotPanel::WhyNotPanel(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      search_(new SearchPanel(jobs, searchTexts())),
      pages_(new QStackedWidget),
      header_(new AppHeader),
      strip_(new StageStrip),
      explanation_(new QLabel),
      reservationFrame_(new WarningFrame),
      reservations_(new WrappedLabel),
      nearMissTitle_(new QLabel(tr("Near misses"))),
      nearMisses_(new FactView(tr("Near misses"))),
      otherKeyTitle_(new QLabel(tr("Keys that would have found it"))),
      otherKeys_(new FactView(tr("Keys that would have found it"))),
      differenceTitle_(new QLabel(tr("Beside the last app of the list"))),
      differences_(new FactView(tr("Beside the last app of the list"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(search_, 2);
  column->addWidget(pages_, 3);
  pages_->addWidget(makeEmptyPage());
  pages_->addWidget(makeAnswerPage());
  for (auto* keys : {nearMisses_, otherKeys_})
    connect(keys, &FactView::followed, this, &WhyNotPanel::followed);
  connect(search_, &SearchPanel::picked, this, [this](std::uint32_t row) {
    question_ = ItemId(row);
    emit asked(*question_);
  });
}

void WhyNotPanel::buildReservations() {
  reservationFrame_->setObjectName(QStringLiteral("reservationFrame"));
  reservations_->setObjectName(QStringLiteral("reservations"));
  reservations_->setWordWrap(true);
  reservations_->setTextFormat(Qt::PlainText);
  reservations_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  auto* row = new QHBoxLayout(reservationFrame_);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->addWidget(reservations_);
  reservationFrame_->hide();
}

QWidget* WhyNotPanel::makeAnswerPage() {
  buildReservations();
  explanation_->setObjectName(QStringLiteral("explanation"));
  explanation_->setWordWrap(true);
  explanation_->setTextFormat(Qt::PlainText);
  explanation_->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  nearMissTitle_->setFont(strongFont());
  nearMisses_->setObjectName(QStringLiteral("nearMisses"));
  otherKeyTitle_->setFont(strongFont());
  otherKeys_->setObjectName(QStringLiteral("otherKeys"));
  differenceTitle_->setFont(strongFont());
  differences_->setObjectName(QStringLiteral("differences"));
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(3 * kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{header_, strip_, explanation_, reservationFrame_,
                                                       nearMissTitle_, nearMisses_, otherKeyTitle_,
                                                       otherKeys_, differenceTitle_, differences_})
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

void WhyNotPanel::showTable(QLabel& title, FactView& view, const FactTable& table) {
  view.setTable(table);
  title.setVisible(!table.rows.empty());
  view.setVisible(!table.rows.empty());
}

void WhyNotPanel::setAnswer(const WhyNotAnswer& answer) {
  header_->setApp(answer.app);
  strip_->setStage(answer.stage);
  explanation_->setText(answer.explanation);
  reservations_->setText(answer.reservations.join(QLatin1Char('\n')));
  reservationFrame_->setAccessibleName(reservations_->text());
  reservationFrame_->setVisible(!answer.reservations.isEmpty());
  showTable(*nearMissTitle_, *nearMisses_, answer.nearMisses);
  showTable(*otherKeyTitle_, *otherKeys_, answer.otherKeys);
  showTable(*differenceTitle_, *differences_, answer.differences);
  pages_->setCurrentIndex(1);
}

void WhyNotPanel::clearAnswer() {
  pages_->setCurrentIndex(0);
}

} // namespace rankwright
