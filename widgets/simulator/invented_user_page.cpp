#include "widgets/simulator/invented_user_page.h"

#include "core/workspace/invented_user.h"
#include "widgets/common/flow_layout.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/scroll_page.h"
#include "widgets/common/tool_button.h"
#include "widgets/common/type_scale.h"
#include "widgets/simulator/invented_user_form.h"

#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace rankwright {

namespace {

/// More than these nobody scrolls through; typing finds the others no worse.
constexpr std::size_t kMostValues = 200;

QString valuesSlot() {
  return QStringLiteral("invented user/values");
}
QString copySlot() {
  return QStringLiteral("invented user/copy");
}

} // namespace

InventedUserPage::InventedUserPage(JobRunner& jobs, QAction* copy, QAction* save, QWidget* parent)
    : QWidget(parent), jobs_(jobs), form_(new InventedUserForm) {
  build(copy, save);
  connect(form_, &InventedUserForm::changed, this, &InventedUserPage::changed);
  setFocusProxy(form_);
}

void InventedUserPage::build(QAction* copy, QAction* save) {
  auto* title = new QLabel(tr("Invented user"));
  title->setFont(strongFont());
  auto* explanation = new MutedLabel(tr("Described by features alone. What is left empty is unknown."));
  explanation->setWordWrap(true);
  auto* back =
      makeToolButton(QStringLiteral("go-previous"), tr("Users"), tr("Back to the users of the store"));
  back->setObjectName(QStringLiteral("leaveInvented"));
  auto* clear = makeToolButton(QStringLiteral("edit-clear"), {}, tr("Empty all fields: nothing is known"));
  clear->setObjectName(QStringLiteral("clearInvented"));
  auto* tools = new QWidget;
  auto* row = new FlowLayout(tools, 0);
  row->setContentsMargins(0, 0, 0, 0);
  for (auto* button : {back, makeToolButton(copy), makeToolButton(save), clear})
    row->addWidget(button);
  auto* scroll = new QScrollArea;
  showAsScrollPage(*scroll, form_);
  auto* head = new QVBoxLayout;
  head->setContentsMargins(2 * kUnit, 2 * kUnit, 2 * kUnit, kUnit);
  head->setSpacing(kUnit);
  for (QWidget* part : std::initializer_list<QWidget*>{tools, title, explanation})
    head->addWidget(part);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addLayout(head);
  column->addWidget(scroll, 1);
  connect(back, &QToolButton::clicked, this, &InventedUserPage::left);
  connect(clear, &QToolButton::clicked, this, &InventedUserPage::clear);
}

void InventedUserPage::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  jobs_.drop(valuesSlot());
  jobs_.drop(copySlot());
  workspace_ = std::move(workspace);
  if (hasFields_) form_->setSchema({});
  hasFields_ = false;
}

InventedUserForm* InventedUserPage::form() {
  if (hasFields_ || !workspace_) return form_;
  hasFields_ = true;
  form_->setSchema(workspace_->users().features().schema());
  readValues();
  return form_;
}

void InventedUserPage::readValues() {
  jobs_.start(
      {valuesSlot(), tr("Reading the values of users' features"), this},
      [workspace = workspace_](const JobControl& job) {
        return userTexts(workspace->users(), kMostValues, job);
      },
      [this](const auto& values) { form_->setValues(values); },
      // Without offers every value can still be typed.
      [](const Error&) {});
}

void InventedUserPage::copyUser(UserId user) {
  if (!workspace_) return;
  jobs_.start(
      {copySlot(), tr("Reading a user"), this},
      [workspace = workspace_, user](const JobControl&) -> Result<FeatureTexts> {
        return typedFeatures(workspace->users(), user);
      },
      [this](const FeatureTexts& texts) {
        form()->setTexts(texts);
        emit changed();
      },
      [](const Error&) {});
}

void InventedUserPage::clear() {
  form()->setTexts({});
  emit changed();
}

} // namespace rankwright
