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
      nearMisses_(makeSection(tr("Near misses"), QStringLiteral("nearMisses"))),
      otherKeys_(makeSection(tr("Keys that would have found it"), QStringLiteral("otherKeys"))),
      differences_(makeSection(tr("Beside the last app of the list"), QStringLiteral("differences"))),
      logit_(makeSection(tr("Logit parts"), QStringLiteral("logitParts"))),
      tasks_(makeSection(tr("Tasks"), QStringLiteral("tasks"))),
      gates_(makeSection(tr("Gate weights"), QStringLiteral("gates"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(search_, 2);
  column->addWidget(pages_, 3);
  pages_->addWidget(makeEmptyPage());
  pages_->addWidget(makeAnswerPage());
  connect(search_, &SearchPanel::picked, this, [this](std::uint32_t row) {
    question_ = ItemId(row);
    emit asked(*question_);
  });
}

WhyNotPanel::Section WhyNotPanel::makeSection(const QString& title, const QString& objectName) {
  const Section section{new QLabel(title), new FactView(title)};
  section.headline->setFont(strongFont());
  section.table->setObjectName(objectName);
  connect(section.table, &FactView::followed, this, &WhyNotPanel::followed);
  return section;
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
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(3 * kUnit, 3 * kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(3 * kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{header_, strip_, explanation_, reservationFrame_})
    column->addWidget(part);
  for (const auto& section : {nearMisses_, otherKeys_, differences_, logit_, tasks_, gates_}) {
    column->addWidget(section.headline);
    column->addWidget(section.table);
  }
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

void WhyNotPanel::fill(const Section& section, const FactTable& table) {
  section.table->setTable(table);
  section.headline->setVisible(!table.rows.empty());
  section.table->setVisible(!table.rows.empty());
}

void WhyNotPanel::setAnswer(const WhyNotAnswer& answer) {
  header_->setApp(answer.app);
  strip_->setStage(answer.stage);
  explanation_->setText(answer.explanation);
  reservations_->setText(answer.reservations.join(QLatin1Char('\n')));
  reservationFrame_->setAccessibleName(reservations_->text());
  reservationFrame_->setVisible(!answer.reservations.isEmpty());
  fill(nearMisses_, answer.nearMisses);
  fill(otherKeys_, answer.otherKeys);
  fill(differences_, answer.differences);
  fill(logit_, answer.logit);
  fill(tasks_, answer.tasks);
  fill(gates_, answer.gates);
  pages_->setCurrentIndex(1);
}

void WhyNotPanel::clearAnswer() {
  pages_->setCurrentIndex(0);
}

} // namespace rankwright
