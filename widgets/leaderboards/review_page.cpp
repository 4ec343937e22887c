#include "widgets/leaderboards/review_page.h"

#include "core/base/account_name.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/page_question.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/document/document.h"
#include "widgets/document/document_set.h"
#include "widgets/leaderboards/board_desk.h"
#include "widgets/leaderboards/difference_panel.h"
#include "widgets/leaderboards/prediction_panel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rankwright {

namespace {

constexpr int kListWidth = 80 * kUnit;
constexpr int kDifferenceWidth = 200 * kUnit;

QString shelfText(const std::optional<BoardVersion>& version) {
  return version ? ReviewPage::tr("version %1").arg(version->number) : ReviewPage::tr("not published");
}

} // namespace

ReviewPage::ReviewPage(BoardDesk& desk, QWidget* parent)
    : QWidget(parent),
      desk_(desk),
      message_(new MessageBar),
      conflict_(new MessageBar),
      title_(new QLabel(tr("Review and publish"))),
      boards_(new QListWidget),
      difference_(new DifferencePanel),
      prediction_(new PredictionPanel(desk)),
      halves_(new QSplitter),
      who_(new QLineEdit(toQt(accountName()))),
      why_(new QLineEdit),
      missing_(new MutedLabel),
      publish_(new QPushButton(QIcon::fromTheme(QStringLiteral("document-send")), tr("&Publish"))),
      cancel_(new QPushButton(tr("Cancel"))) {
  reviewing_ =
      new PageQuestion(desk.jobs(), *message_,
                       {tr("Comparing with the shelf"), tr("The boards could not be compared.")}, this);
  publishing_ =
      new PageQuestion(desk.jobs(), *conflict_, {tr("Publishing"), tr("Nothing was published.")}, this);
  build();
  connectParts();
  enable();
}

void ReviewPage::build() {
  title_->setFont(titleFont());
  title_->setContentsMargins(3 * kUnit, 2 * kUnit, 3 * kUnit, 0);
  boards_->setObjectName(QStringLiteral("reviewedBoards"));
  boards_->setAccessibleName(tr("Boards to be published"));
  boards_->setFrameShape(QFrame::NoFrame);
  halves_->addWidget(boards_);
  auto* right = new QWidget;
  auto* half = new QVBoxLayout(right);
  half->setContentsMargins(0, 0, 0, 0);
  half->setSpacing(0);
  half->addWidget(difference_, 1);
  half->addWidget(prediction_);
  halves_->addWidget(right);
  halves_->setChildrenCollapsible(false);
  halves_->setSizes({kListWidth, kDifferenceWidth});
  halves_->setStretchFactor(1, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{message_, conflict_, title_})
    column->addWidget(part);
  column->addWidget(halves_, 1);
  column->addWidget(buildForm());
  setHelp(this, QStringLiteral("leaderboards-view#publish"),
          tr("What publishing would change, in the definition and in the list."));
}

QWidget* ReviewPage::buildForm() {
  who_->setObjectName(QStringLiteral("publishWho"));
  why_->setObjectName(QStringLiteral("publishWhy"));
  why_->setPlaceholderText(tr("Why is this published? It stands in the history."));
  publish_->setObjectName(QStringLiteral("publish"));
  cancel_->setObjectName(QStringLiteral("cancelReview"));
  missing_->setObjectName(QStringLiteral("publishMissing"));
  auto* part = new QWidget;
  auto* form = new QFormLayout;
  form->addRow(tr("&Who:"), who_);
  form->addRow(tr("W&hy:"), why_);
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(missing_, 1);
  buttons->addWidget(cancel_);
  buttons->addWidget(publish_);
  auto* column = new QVBoxLayout(part);
  column->setContentsMargins(3 * kUnit, kUnit, 3 * kUnit, 3 * kUnit);
  column->setSpacing(2 * kUnit);
  column->addLayout(form);
  column->addLayout(buttons);
  return part;
}

void ReviewPage::connectParts() {
  connect(boards_, &QListWidget::currentRowChanged, this, &ReviewPage::showCurrent);
  connect(boards_, &QListWidget::itemChanged, this, &ReviewPage::enable);
  connect(boards_, &QListWidget::itemChanged, this, &ReviewPage::predict);
  connect(difference_, &DifferencePanel::followed, this, &ReviewPage::followed);
  for (auto* line : {who_, why_}) {
    connect(line, &QLineEdit::textChanged, this, &ReviewPage::enable);
    connect(line, &QLineEdit::returnPressed, this, &ReviewPage::publish);
  }
  connect(publish_, &QPushButton::clicked, this, &ReviewPage::publish);
  connect(cancel_, &QPushButton::clicked, this, &ReviewPage::closed);
  connect(publishing_, &PageQuestion::runningChanged, this, &ReviewPage::enable);
  connect(reviewing_, &PageQuestion::runningChanged, this, &ReviewPage::enable);
  connect(&desk_, &BoardDesk::looked, this, [this] {
    if (std::exchange(isRenewing_, false)) askReviews();
  });
  connect(&desk_, &BoardDesk::failed, this, [this] {
    isRenewing_ = false;
    enable();
  });
}

void ReviewPage::setNames(ItemNames nameOf) {
  difference_->setNames(std::move(nameOf));
}

void ReviewPage::review(const QStringList& names) {
  names_ = names;
  unchecked_.clear();
  why_->clear();
  conflict_->dismiss();
  reviews_.clear();
  boards_->clear();
  difference_->showNothing({});
  prediction_->clear();
  isRenewing_ = true;
  desk_.look();
  why_->setFocus();
}

void ReviewPage::renew(const QString& news) {
  conflict_->showError(tr("Somebody else has published. This is the review of what would be published now."),
                       {ErrorKind::Conflict, news.toStdString()}, nullptr);
  isRenewing_ = true;
  desk_.look();
  enable();
}

void ReviewPage::clear() {
  isRenewing_ = false;
  reviewing_->drop();
  publishing_->drop();
  prediction_->clear();
  reviews_.clear();
  boards_->clear();
}

void ReviewPage::askReviews() {
  std::vector<std::string> names;
  for (const auto& name : std::as_const(names_))
    names.push_back(name.toStdString());
  reviewing_->ask([overview = desk_.overview(), names, store = desk_.storeFile()](
                      const JobControl&) { return reviewDrafts(*overview, names, store); },
                  [this](std::vector<LeaderboardReview> reviews) { showReviews(std::move(reviews)); });
}

void ReviewPage::showReviews(std::vector<LeaderboardReview> reviews) {
  const auto row = boards_->currentRow();
  for (int i = 0; i < boards_->count(); ++i)
    if (const auto* item = boards_->item(i);
        item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState() == Qt::Unchecked)
      unchecked_ << item->data(Qt::UserRole).toString();
  reviews_ = std::move(reviews);
  {
    const QSignalBlocker quiet(boards_); // they are checked as they come
    boards_->clear();
    for (const auto& review : reviews_)
      addBoard(review);
  }
  boards_->setCurrentRow(std::clamp(row, 0, std::max(0, boards_->count() - 1)));
  showCurrent();
  enable();
  predict();
}

/// Of all boards that could be published; those that are checked count together.
void ReviewPage::predict() {
  std::vector<BoardDraft> drafts;
  std::vector<std::string> checked;
  for (const auto& review : reviews_)
    if (review.isPublishable()) drafts.push_back(review.draft);
  for (const auto& draft : checkedDrafts())
    checked.push_back(draft.board);
  prediction_->predict(std::move(drafts), std::move(checked));
}

void ReviewPage::addBoard(const LeaderboardReview& review) {
  const auto name = toQt(review.draft.board);
  auto* item = new QListWidgetItem(toQt(review.title), boards_);
  item->setData(Qt::UserRole, name);
  item->setToolTip(review.obstacle.empty() ? differenceText(review.difference) : engineText(review.obstacle));
  item->setFlags(review.isPublishable() ? item->flags() | Qt::ItemIsUserCheckable
                                        : item->flags() & ~Qt::ItemIsUserCheckable);
  if (review.isPublishable()) item->setCheckState(unchecked_.contains(name) ? Qt::Unchecked : Qt::Checked);
  if (!review.obstacle.empty()) item->setIcon(QIcon::fromTheme(QStringLiteral("data-error")));
}

void ReviewPage::showCurrent() {
  const auto row = boards_->currentRow();
  if (row < 0 || row >= static_cast<int>(reviews_.size())) return;
  const auto& review = reviews_[static_cast<std::size_t>(row)];
  const auto title =
      review.obstacle.empty()
          ? toQt(review.title)
          : tr("%1 must not be published so: %2").arg(toQt(review.title), engineText(review.obstacle));
  difference_->show(title, review.difference, shelfText(review.shelf), tr("draft"));
  prediction_->showBoard(review.draft.board, toQt(review.title));
}

std::vector<BoardDraft> ReviewPage::checkedDrafts() const {
  std::vector<BoardDraft> drafts;
  for (int i = 0; i < boards_->count() && i < static_cast<int>(reviews_.size()); ++i) {
    const auto& review = reviews_[static_cast<std::size_t>(i)];
    if (review.isPublishable() && boards_->item(i)->checkState() == Qt::Checked)
      drafts.push_back(review.draft);
  }
  return drafts;
}

void ReviewPage::enable() {
  const auto drafts = checkedDrafts();
  const auto isBusy = reviewing_->isRunning() || publishing_->isRunning() || isRenewing_;
  const auto missing = [&]() -> QString {
    if (isBusy) return {};
    if (desk_.isReadOnly()) return tr("The workspace is read-only.");
    if (drafts.empty()) return tr("No board that could be published is checked.");
    if (who_->text().trimmed().isEmpty()) return tr("Say who publishes.");
    return why_->text().trimmed().isEmpty() ? tr("Say why.") : QString();
  }();
  missing_->setText(missing);
  publish_->setEnabled(!isBusy && missing.isEmpty());
}

void ReviewPage::publish() {
  if (!publish_->isEnabled()) return;
  auto drafts = checkedDrafts();
  saveDrafts(drafts);
  const Signature signature{who_->text().trimmed().toStdString(), why_->text().trimmed().toStdString()};
  publishing_->ask([drafts = std::move(drafts), signature, store = desk_.storeFile()](
                       const JobControl&) { return publishDrafts(store, drafts, signature); },
                   [this](const PublishOutcome& outcome) { take(outcome); });
}

/// What is on the shelf stands in the files as well.
void ReviewPage::saveDrafts(const std::vector<BoardDraft>& drafts) {
  auto& documents = desk_.documents();
  for (const auto& draft : drafts) {
    auto* document = documents.find(toQt(leaderboardPath(draft.board)));
    if (document && document->isDirty() && document->text() == draft.toml) document->save(documents.jobs());
  }
}

void ReviewPage::take(const PublishOutcome& outcome) {
  if (outcome.conflict) {
    conflict_->showError(tr("Somebody else has published. Nothing was written; this is the review of what "
                            "would be published now."),
                         *outcome.conflict, nullptr);
    isRenewing_ = true;
    desk_.look();
    return enable();
  }
  desk_.refreshShelf();
  desk_.look();
  emit published(outcome.release);
  emit closed();
}

bool ReviewPage::isBusy() const {
  return isRenewing_ || reviewing_->isRunning() || publishing_->isRunning() || prediction_->isBusy();
}

void ReviewPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
  emit closed();
}

} // namespace rankwright
