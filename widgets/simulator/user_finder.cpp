#include "widgets/simulator/user_finder.h"

#include "core/workspace/user_search.h"
#include "widgets/common/engine_text.h"
#include "widgets/common/figures.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/search_panel.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/wrapped_label.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace rankwright {

namespace {

QString slot() {
  return QStringLiteral("find users");
}

SearchTexts searchTexts() {
  return {UserFinder::tr("users"), UserFinder::tr("Filter users"), [](qulonglong shown, qulonglong all) {
            return shown == all ? UserFinder::tr("%1 users").arg(countText(all))
                                : UserFinder::tr("%1 of %2 users").arg(countText(shown), countText(all));
          }};
}

} // namespace

UserFinder::UserFinder(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      jobs_(jobs),
      condition_(new QLineEdit),
      answer_(new WrappedLabel),
      panel_(new SearchPanel(jobs, searchTexts())) {
  build();
  connect(panel_, &SearchPanel::picked, this, [this](std::uint32_t row) {
    if (directory_) emit picked(directory_->userAt(row));
  });
  connect(condition_, &QLineEdit::returnPressed, this, &UserFinder::find);
  // Cleared by its button or by hand: all users are back at once.
  connect(condition_, &QLineEdit::textChanged, this, [this](const QString& text) {
    if (text.isEmpty()) find();
  });
}

void UserFinder::build() {
  condition_->setObjectName(QStringLiteral("userCondition"));
  condition_->setAccessibleName(tr("Condition on users' features"));
  condition_->setPlaceholderText(tr("By feature: country = Spain and …"));
  condition_->setClearButtonEnabled(true);
  answer_->setObjectName(QStringLiteral("userConditionAnswer"));
  answer_->setWordWrap(true);
  answer_->setTextFormat(Qt::PlainText);
  answer_->setFont(smallFont());
  answer_->hide();
  auto* head = new QVBoxLayout;
  head->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, 0);
  head->setSpacing(kUnit);
  head->addWidget(condition_);
  head->addWidget(answer_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(panel_, 1);
  setFocusProxy(panel_);
}

void UserFinder::setUsers(std::shared_ptr<const UserStore> users) {
  jobs_.drop(slot());
  users_ = std::move(users);
  explainCondition();
  showUsers(nullptr);
  // A store that was read again keeps the question.
  if (users_ && !condition_->text().isEmpty()) find();
}

void UserFinder::explainCondition() {
  QStringList features;
  if (users_)
    for (const auto& field : users_->features().schema().fields())
      features << toQt(field.name);
  condition_->setToolTip(
      tr("Press Return to list the users for whom a condition holds, written as a rule. Features: %1")
          .arg(features.join(QStringLiteral(", "))));
}

void UserFinder::showUsers(std::shared_ptr<const std::vector<UserId>> some) {
  answer_->hide();
  directory_ = users_ ? std::make_shared<const UserDirectory>(users_, std::move(some)) : nullptr;
  panel_->setSource(directory_);
}

void UserFinder::say(const QString& text) {
  answer_->setText(text);
  answer_->show();
}

void UserFinder::find() {
  jobs_.drop(slot());
  if (!users_) return;
  const auto condition = condition_->text().trimmed();
  if (condition.isEmpty()) return showUsers(nullptr);
  using Found = std::shared_ptr<const std::vector<UserId>>;
  jobs_.start(
      {slot(), tr("Finding users"), this},
      [users = users_, condition = condition.toStdString()](const JobControl& job) -> Result<Found> {
        RW_ASSIGN(auto found, findUsers(*users, condition, job));
        return std::make_shared<const std::vector<UserId>>(std::move(found));
      },
      [this](Found found) {
        const auto count = found->size();
        showUsers(std::move(found));
        say(tr("The condition holds for %n user(s).", nullptr, static_cast<int>(count)));
      },
      [this](const Error& error) { say(errorText(error)); });
}

void UserFinder::showPicked(UserId user) {
  if (!directory_) return;
  auto row = directory_->rowOf(user);
  if (!row) {
    condition_->clear();
    row = directory_->rowOf(user);
  }
  if (row) panel_->showPicked(*row);
}

} // namespace rankwright
