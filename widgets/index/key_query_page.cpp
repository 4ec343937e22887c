#include "widgets/index/key_query_page.h"

#include "core/index/key_query_matches.h"
#include "core/workspace/key_query_table.h"
#include "core/workspace/workspace.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/fact_view.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/theme.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/index/key_query_field.h"
#include "widgets/index/key_query_texts.h"
#include "widgets/table/data_table.h"

#include <QAction>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSpinBox>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

constexpr int kItemsShown = 10'000;
constexpr int kMostItems = 1'000'000;
constexpr std::uint32_t kKeysOfAnItem = 5;

QString queryKey() {
  return QStringLiteral("query");
}
QString askedKey() {
  return QStringLiteral("asked");
}
QString limitKey() {
  return QStringLiteral("limit");
}
QString historyKey() {
  return QStringLiteral("history");
}
QString itemsKey() {
  return QStringLiteral("items");
}
QString splitterKey() {
  return QStringLiteral("splitter");
}

/// nullptr when there is none of that name.
const InvertedIndex* indexOf(const Workspace* workspace, const QString& name) {
  if (!workspace) return nullptr;
  const auto found = workspace->indexes().find(name.toStdString());
  return found == workspace->indexes().end() ? nullptr : &found->second;
}

} // namespace

struct KeyQueryPage::Answer {
  KeyQueryAnswer found;
  std::shared_ptr<const TableSource> items;
};

KeyQueryPage::KeyQueryPage(JobRunner& jobs, QWidget* parent)
    : IndexPage(parent),
      jobs_(jobs),
      message_(new MessageBar),
      field_(new KeyQueryField(jobs)),
      limit_(new QSpinBox),
      problem_(new WrappedLabel),
      state_(new MutedLabel),
      unknown_(new MutedLabel),
      splitter_(new QSplitter(Qt::Horizontal)),
      items_(new DataTable(tr("Items of the query"), jobs)),
      operands_(new FactView(tr("Operands of the query"))) {
  makeActions();
  nameParts();
  buildLayout();
  connectParts();
  colourProblem();
  showProblem();
  clearAnswer();
}

KeyQueryPage::~KeyQueryPage() {
  // Parts that go lose the focus, and tell what was written in them once more.
  field_->disconnect(this);
  limit_->disconnect(this);
}

void KeyQueryPage::makeActions() {
  run_ = new QAction(QIcon::fromTheme(QStringLiteral("system-run")), tr("&Answer the query of keys"), this);
  run_->setObjectName(QStringLiteral("keyQuery.run"));
  run_->setToolTip(tr("Find the items that the query in the line stands for (Enter)"));
  cancel_ = new QAction(QIcon::fromTheme(QStringLiteral("process-stop")), tr("Stop the query of keys"), this);
  cancel_->setObjectName(QStringLiteral("keyQuery.cancel"));
  cancel_->setToolTip(tr("Stop answering; what is shown stays (Escape)"));
  connect(run_, &QAction::triggered, this, &KeyQueryPage::run);
  connect(cancel_, &QAction::triggered, this, &KeyQueryPage::cancel);
  addActions({run_, cancel_});
}

void KeyQueryPage::nameParts() {
  setAccessibleName(tr("Set operations"));
  field_->setObjectName(QStringLiteral("keyQuery"));
  field_->setAccessibleName(tr("Query of keys"));
  field_->setToolTip(tr("Keys joined by & (and), | (or) and ! (not), with brackets; a key ending in * stands "
                        "for all that start so; quotes for a key with spaces. Ctrl+Space completes."));
  field_->lineEdit()->setPlaceholderText(tr("For example: Games & !Puzzle*"));
  limit_->setObjectName(QStringLiteral("keyQueryLimit"));
  limit_->setAccessibleName(tr("Items to show at most"));
  limit_->setToolTip(tr("How many of the items that are found are listed"));
  limit_->setRange(1, kMostItems);
  limit_->setGroupSeparatorShown(true);
  limit_->setKeyboardTracking(false);
  limit_->setValue(kItemsShown);
  problem_->setObjectName(QStringLiteral("keyQueryProblem"));
  problem_->setTextFormat(Qt::PlainText);
  problem_->setAccessibleName(tr("Mistake in the query"));
  state_->setObjectName(QStringLiteral("keyQueryState"));
  unknown_->setObjectName(QStringLiteral("keyQueryUnknown"));
  items_->setObjectName(QStringLiteral("keyQueryItems"));
  operands_->setObjectName(QStringLiteral("keyQueryOperands"));
  setHelp(this, QStringLiteral("index-tools#set-operations"));
  setHelp(
      operands_, QStringLiteral("index-tools#set-operations"),
      tr("Each operand with the items it stands for, and how many are left with it: the first that leaves "
         "none is why the query answers nothing."));
}

void KeyQueryPage::buildLayout() {
  splitter_->addWidget(items_);
  splitter_->addWidget(buildOperands());
  splitter_->setStretchFactor(0, 3);
  splitter_->setStretchFactor(1, 2);
  splitter_->setChildrenCollapsible(false);
  auto* page = new QVBoxLayout(this);
  page->setContentsMargins(0, 0, 0, 0);
  page->setSpacing(0);
  page->addWidget(message_);
  page->addWidget(buildHead());
  page->addWidget(splitter_, 1);
}

QWidget* KeyQueryPage::buildHead() {
  auto* head = new QWidget;
  auto* label = new QLabel(tr("&Query:"));
  label->setBuddy(field_);
  auto* limitLabel = new QLabel(tr("Show at &most:"));
  limitLabel->setBuddy(limit_);
  auto* row = new QHBoxLayout;
  row->setSpacing(2 * kUnit);
  row->addWidget(label);
  row->addWidget(field_, 1);
  row->addWidget(makeToolButton(run_));
  row->addWidget(makeToolButton(cancel_));
  row->addWidget(limitLabel);
  row->addWidget(limit_);
  auto* column = new QVBoxLayout(head);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  column->setSpacing(kUnit);
  column->addLayout(row);
  for (auto* line : {problem_, state_, unknown_})
    column->addWidget(line);
  return head;
}

QWidget* KeyQueryPage::buildOperands() {
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 2 * kUnit);
  column->setSpacing(kUnit);
  auto* heading = new QLabel(tr("Operands"));
  heading->setFont(strongFont());
  column->addWidget(heading);
  column->addWidget(operands_);
  column->addStretch(1);
  auto* area = new QScrollArea;
  showAsScrollPage(*area, page);
  return area;
}

void KeyQueryPage::connectParts() {
  connect(field_, &KeyQueryField::entered, this, &KeyQueryPage::run);
  connect(field_, &KeyQueryField::problemChanged, this, &KeyQueryPage::showProblem);
  connect(limit_, &QSpinBox::valueChanged, this, [this] {
    if (!asked_.isEmpty() && items_->source()) runLater();
  });
  connect(items_, &DataTable::activated, this, &IndexPage::followed);
  connect(operands_, &FactView::followed, this, &IndexPage::followed);
}

QString KeyQueryPage::slot() const {
  return QStringLiteral("index/query/%1").arg(reinterpret_cast<quintptr>(this));
}

void KeyQueryPage::setIndex(std::shared_ptr<const Workspace> workspace, const QString& index) {
  if (workspace == workspace_ && index == index_) return;
  workspace_ = std::move(workspace);
  index_ = index;
  jobs_.drop(slot());
  job_ = 0;
  clearAnswer();
  const auto* keys = indexOf(workspace_.get(), index_);
  field_->setIndex(keys ? std::shared_ptr<const InvertedIndex>(workspace_, keys) : nullptr);
  showProblem();
  if (!asked_.isEmpty()) runLater();
}

/// Of a query that was answered before.
void KeyQueryPage::runLater() {
  isStale_ = true;
  if (!isVisible() || !run_->isEnabled()) return;
  field_->setQuery(asked_);
  run();
}

void KeyQueryPage::run() {
  const auto query = field_->query().trimmed();
  if (!run_->isEnabled() || query.isEmpty() || field_->problem()) return;
  isStale_ = false;
  asked_ = query;
  field_->remember(query);
  job_ = jobs_.start(
      {slot(), tr("Answering a query of keys"), this, tr("Index")},
      [workspace = workspace_, index = index_.toStdString(), text = query.toStdString(),
       limit = static_cast<std::uint32_t>(limit_->value())](const JobControl& job) {
        return answer(*workspace, index, text, limit, job);
      },
      [this, query](Answer found) { take(query, std::move(found)); },
      [this](const Error& error) { showFailure(error); });
  showState(tr("Searching…"));
}

Result<KeyQueryPage::Answer> KeyQueryPage::answer(const Workspace& workspace, const std::string& index,
                                                  const std::string& query, std::uint32_t limit,
                                                  const JobControl& job) {
  const auto& keys = workspace.indexes().at(index);
  RW_ASSIGN(const auto parsed, KeyQuery::parse(query));
  Answer answer;
  RW_ASSIGN(answer.found, parsed.run(keys, {workspace.items().size(), limit}, job));
  RW_ASSIGN(const auto matches, matchItems(parsed, keys, answer.found.items, kKeysOfAnItem, job));
  answer.items = matchesTable(keys, matches, workspace.items(), describeMatchColumn);
  return answer;
}

void KeyQueryPage::cancel() {
  if (job_ != 0) jobs_.cancel(job_);
}

void KeyQueryPage::take(const QString& query, Answer answer) {
  job_ = 0;
  message_->dismiss();
  // A table without rows says nothing of how wide its columns are to be.
  items_->setSource(answer.items->rowCount() > 0 ? std::move(answer.items) : nullptr);
  items_->setEmptyTexts(tr("No items"), tr("The operands beside say which of them leaves none."));
  operands_->setTable(operandFacts(query, answer.found, index_));
  unknown_->setText(unknownKeysText(answer.found));
  unknown_->setVisible(!unknown_->text().isEmpty());
  showState(foundText(answer.found));
  emit answered();
}

void KeyQueryPage::showFailure(const Error& error) {
  job_ = 0;
  if (error.kind == ErrorKind::Cancelled)
    return showState(items_->source() ? tr("Cancelled; what is shown is the answer before.")
                                      : tr("Cancelled."));
  showState({});
  message_->showError(tr("The query could not be answered."), error, [this] { run(); });
}

void KeyQueryPage::showProblem() {
  const auto& problem = field_->problem();
  run_->setEnabled(indexOf(workspace_.get(), index_) != nullptr && !problem);
  problem_->setVisible(problem.has_value());
  if (!problem) return problem_->clear();
  problem_->setText(
      tr("Character %1: %2").arg(problem->span ? problem->span->column : 1).arg(messageText(*problem)));
}

void KeyQueryPage::showState(const QString& text) {
  state_->setText(text);
  state_->setVisible(!text.isEmpty());
  cancel_->setEnabled(job_ != 0);
}

void KeyQueryPage::clearAnswer() {
  message_->dismiss();
  items_->setSource(nullptr);
  items_->setEmptyTexts(tr("No items"), tr("Join keys by & (and), | (or) and ! (not), then press Enter."));
  operands_->setTable({});
  unknown_->hide();
  showState({});
}

void KeyQueryPage::showEvent(QShowEvent* event) {
  IndexPage::showEvent(event);
  if (isStale_) runLater();
}

void KeyQueryPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && job_ != 0) return cancel();
  IndexPage::keyPressEvent(event);
}

void KeyQueryPage::changeEvent(QEvent* event) {
  IndexPage::changeEvent(event);
  if (event->type() == QEvent::PaletteChange) colourProblem();
}

void KeyQueryPage::colourProblem() {
  auto colours = problem_->palette();
  colours.setColor(QPalette::WindowText, themeOf(palette()).negative);
  problem_->setPalette(colours);
}

QJsonObject KeyQueryPage::saveState() const {
  return {{queryKey(), field_->query()},
          {askedKey(), asked_},
          {limitKey(), limit_->value()},
          {historyKey(), QJsonArray::fromStringList(field_->history())},
          {itemsKey(), items_->saveState()},
          {splitterKey(), QString::fromLatin1(splitter_->saveState().toBase64())}};
}

void KeyQueryPage::restoreState(const QJsonObject& state) {
  QStringList history;
  for (const auto& query : state.value(historyKey()).toArray())
    history << query.toString();
  field_->setHistory(history);
  limit_->setValue(state.value(limitKey()).toInt(kItemsShown));
  items_->restoreState(state.value(itemsKey()).toObject());
  const auto sizes = state.value(splitterKey()).toString().toLatin1();
  if (!sizes.isEmpty()) splitter_->restoreState(QByteArray::fromBase64(sizes));
  asked_ = state.value(askedKey()).toString();
  field_->setQuery(state.value(queryKey()).toString());
  if (!asked_.isEmpty()) runLater();
}

} // namespace rankwright
