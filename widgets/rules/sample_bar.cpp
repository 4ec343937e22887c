#include "widgets/rules/sample_bar.h"

#include "core/workspace/workspace.h"
#include "widgets/common/figures.h"
#include "widgets/common/text.h"
#include "widgets/common/type_scale.h"
#include "widgets/rules/request_popup.h"
#include "widgets/rules/search_button.h"
#include "widgets/simulator/app_catalogue.h"
#include "widgets/simulator/user_directory.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QStackedWidget>

namespace rankwright {

namespace {

SearchTexts userTexts() {
  return {SampleBar::tr("Users"), SampleBar::tr("Filter users"), [](qulonglong shown, qulonglong all) {
            return SampleBar::tr("%1 of %2 users").arg(countText(shown), countText(all));
          }};
}

SearchTexts appTexts() {
  return {SampleBar::tr("Apps"), SampleBar::tr("Filter apps"), [](qulonglong shown, qulonglong all) {
            return SampleBar::tr("%1 of %2 apps").arg(countText(shown), countText(all));
          }};
}

/// Large enough to try, small enough to read and to remember.
constexpr int kLargestSeed = 999'999;

QStringList keysIn(const QString& text) {
  QStringList keys;
  for (const auto& key : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
    if (const auto trimmed = key.trimmed(); !trimmed.isEmpty()) keys.append(trimmed);
  return keys;
}

} // namespace

SampleBar::SampleBar(JobRunner& jobs, QWidget* parent)
    : QWidget(parent),
      users_(new SearchButton(jobs, userTexts())),
      contextButton_(new QToolButton),
      request_(new RequestPopup(contextButton_)),
      rows_(new QComboBox),
      rowPages_(new QStackedWidget),
      seed_(new QSpinBox),
      apps_(new QLineEdit),
      addApp_(new SearchButton(jobs, appTexts())) {
  build();
  connect(users_, &SearchButton::picked, this, [this](std::uint32_t row) {
    if (workspace_) setUser(std::string(workspace_->users().keyOf(UserId(row))));
  });
  connect(addApp_, &SearchButton::picked, this, &SampleBar::addApp);
  connect(request_, &RequestPopup::changed, this, [this] {
    showContext();
    emit changed();
  });
  connect(rows_, &QComboBox::currentIndexChanged, this, [this](int page) {
    rowPages_->setCurrentIndex(page);
    emit changed();
  });
  connect(seed_, &QSpinBox::valueChanged, this, &SampleBar::changed);
  connect(apps_, &QLineEdit::textChanged, this, &SampleBar::changed);
}

void SampleBar::build() {
  users_->setObjectName(QStringLiteral("sampleUser"));
  users_->setIcon(QIcon::fromTheme(QStringLiteral("user-identity")));
  users_->setToolTip(tr("The user that the rules see"));
  buildContext();
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(2 * kUnit, kUnit, 2 * kUnit, kUnit);
  row->setSpacing(kUnit);
  row->addWidget(users_);
  row->addWidget(contextButton_);
  row->addWidget(rows_);
  row->addWidget(buildRows(), 1);
  showUser();
  showContext();
}

QWidget* SampleBar::buildRows() {
  rows_->setObjectName(QStringLiteral("sampleRows"));
  rows_->setAccessibleName(tr("Apps that the rules see"));
  rows_->setToolTip(tr("A row for each of these apps"));
  rows_->addItems({tr("Random apps"), tr("Chosen apps")});
  seed_->setObjectName(QStringLiteral("sampleSeed"));
  seed_->setRange(0, kLargestSeed);
  seed_->setValue(1);
  seed_->setPrefix(tr("seed "));
  seed_->setAccessibleName(tr("Seed of the random sample"));
  seed_->setToolTip(tr("The same seed draws the same apps"));
  apps_->setObjectName(QStringLiteral("sampleApps"));
  apps_->setAccessibleName(tr("Keys of the chosen apps"));
  apps_->setPlaceholderText(tr("Keys of apps, separated by commas"));
  apps_->setClearButtonEnabled(true);
  addApp_->setObjectName(QStringLiteral("addSampleApp"));
  addApp_->setIcon(QIcon::fromTheme(QStringLiteral("list-add")));
  addApp_->setToolButtonStyle(Qt::ToolButtonIconOnly);
  addApp_->setAccessibleName(tr("Add an app"));
  addApp_->setToolTip(tr("Look for an app and add it"));
  auto* random = new QWidget;
  auto* left = new QHBoxLayout(random);
  left->setContentsMargins(0, 0, 0, 0);
  left->addWidget(seed_);
  left->addStretch(1);
  auto* chosen = new QWidget;
  auto* both = new QHBoxLayout(chosen);
  both->setContentsMargins(0, 0, 0, 0);
  both->setSpacing(kUnit);
  both->addWidget(apps_, 1);
  both->addWidget(addApp_);
  rowPages_->addWidget(random);
  rowPages_->addWidget(chosen);
  return rowPages_;
}

void SampleBar::buildContext() {
  contextButton_->setObjectName(QStringLiteral("sampleContext"));
  contextButton_->setIcon(QIcon::fromTheme(QStringLiteral("view-calendar-day")));
  contextButton_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  contextButton_->setFocusPolicy(Qt::StrongFocus);
  contextButton_->setToolTip(tr("The context and the time of the request that the rules see"));
  connect(contextButton_, &QToolButton::clicked, this, [this] {
    request_->popUp(contextButton_->mapToGlobal(QPoint(0, contextButton_->height())));
    request_->setFocus(Qt::PopupFocusReason);
  });
}

void SampleBar::setWorkspace(std::shared_ptr<const Workspace> workspace) {
  workspace_ = std::move(workspace);
  setEnabled(workspace_ != nullptr);
  users_->setSource(nullptr);
  addApp_->setSource(nullptr);
  request_->setWorkspace(workspace_.get());
  if (!workspace_) return;
  users_->setSource(std::make_shared<const UserDirectory>(
      std::shared_ptr<const UserStore>(workspace_, &workspace_->users())));
  addApp_->setSource(std::make_shared<const AppCatalogue>(
      std::shared_ptr<const ItemPool>(workspace_, &workspace_->items())));
  if (!workspace_->users().find(user_)) user_ = workspace_->config().sampleUser;
  if (!workspace_->users().find(user_))
    user_ = workspace_->users().size() > 0 ? workspace_->users().keyOf(UserId(0)) : std::string_view();
  showUser();
  showContext();
}

void SampleBar::setUser(const std::string& key) {
  if (key == user_) return;
  user_ = key;
  showUser();
  emit changed();
}

void SampleBar::addApp(std::uint32_t row) {
  if (!workspace_) return;
  auto keys = keysIn(apps_->text());
  const auto key = toQt(workspace_->items().keyOf(ItemId(row)));
  if (!keys.contains(key)) keys.append(key);
  apps_->setText(keys.join(QStringLiteral(", ")));
}

void SampleBar::showUser() {
  users_->setText(user_.empty() ? tr("No user") : tr("User %1").arg(toQt(user_)));
  users_->setAccessibleName(users_->text());
}

void SampleBar::showContext() {
  contextButton_->setText(request_->summary());
  contextButton_->setAccessibleName(contextButton_->text());
}

SampleChoice SampleBar::choice() const {
  SampleChoice choice{.user = user_,
                      .chosen = rows_->currentIndex() == 1,
                      .items = {},
                      .seed = static_cast<std::uint64_t>(seed_->value()),
                      .context = request_->context(),
                      .time = request_->time()};
  for (const auto& key : keysIn(apps_->text()))
    choice.items.push_back(key.toStdString());
  return choice;
}

QJsonObject SampleBar::saveState() const {
  return {{QStringLiteral("user"), toQt(user_)},
          {QStringLiteral("chosen"), rows_->currentIndex() == 1},
          {QStringLiteral("seed"), seed_->value()},
          {QStringLiteral("apps"), apps_->text()},
          {QStringLiteral("request"), request_->saveState()}};
}

void SampleBar::restoreState(const QJsonObject& state) {
  const auto user = state.value(QLatin1String("user")).toString().toStdString();
  if (!user.empty() && (!workspace_ || workspace_->users().find(user))) setUser(user);
  seed_->setValue(state.value(QLatin1String("seed")).toInt(1));
  apps_->setText(state.value(QLatin1String("apps")).toString());
  rows_->setCurrentIndex(state.value(QLatin1String("chosen")).toBool() ? 1 : 0);
  request_->restoreState(state.value(QLatin1String("request")).toObject());
  showContext();
  emit changed();
}

} // namespace rankwright
