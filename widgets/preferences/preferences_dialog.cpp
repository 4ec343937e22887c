#include "widgets/preferences/preferences_dialog.h"

#include "widgets/common/filter_field.h"
#include "widgets/common/muted_label.h"
#include "widgets/common/type_scale.h"
#include "widgets/common/widget_help.h"
#include "widgets/preferences/control_words.h"
#include "widgets/preferences/hit_marker.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace rankwright {

namespace {

constexpr QSize kSize(200 * kUnit, 140 * kUnit);
constexpr int kListWidth = 48 * kUnit;
constexpr int kNoPage = 0; ///< of the stack: the page that says that nothing was found

bool saysAny(const FoldedText& text, const std::vector<FoldedText>& words) {
  return std::ranges::any_of(words, [&](const FoldedText& word) { return containsFolded(text, word); });
}

std::vector<FoldedText> foldAll(const QStringList& words) {
  std::vector<FoldedText> folded;
  for (const auto& word : words)
    folded.push_back(foldText(word));
  return folded;
}

QString ownWords(const PreferencePage& page) {
  return page.title + u' ' + page.keywords.join(u' ');
}

} // namespace

PreferencesDialog::PreferencesDialog(PreferencePages pages, QWidget* parent)
    : QDialog(parent), search_(new FilterField), list_(new QListWidget), stack_(new QStackedWidget) {
  setWindowTitle(tr("Preferences"));
  setModal(false);
  setHelp(this, QStringLiteral("commands#preferences"));
  for (auto& page : pages)
    pages_.push_back({std::move(page)});
  search_->setPlaceholderText(tr("Search preferences"));
  search_->setAccessibleName(tr("Search preferences"));
  search_->setToolTip(tr("Finds pages and marks controls whose label or tool tip has these words"));
  buildList();
  buildLayout();
  connect(search_, &FilterField::filterChanged, this, &PreferencesDialog::search);
  connect(search_, &FilterField::left, this, [this] { list_->setFocus(Qt::TabFocusReason); });
  connect(list_, &QListWidget::currentRowChanged, this, &PreferencesDialog::showRow);
  list_->setCurrentRow(0);
  resize(kSize);
}

void PreferencesDialog::buildList() {
  list_->setAccessibleName(tr("Pages"));
  list_->setFixedWidth(kListWidth);
  list_->setIconSize(QSize(4 * kUnit, 4 * kUnit));
  for (const auto& shown : pages_)
    list_->addItem(new QListWidgetItem(QIcon::fromTheme(shown.page.icon), shown.page.title));
  stack_->addWidget(addEmptyPage());
  for (const auto& shown : pages_) {
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setAccessibleName(shown.page.title);
    stack_->addWidget(area);
  }
}

QWidget* PreferencesDialog::addEmptyPage() {
  auto* none = new MutedLabel(tr("No setting has these words. Press Escape in the search line to see all."));
  none->setAlignment(Qt::AlignCenter);
  none->setWordWrap(true);
  return none;
}

void PreferencesDialog::buildLayout() {
  auto* left = new QVBoxLayout;
  left->setSpacing(2 * kUnit);
  left->addWidget(search_);
  left->addWidget(list_, 1);
  search_->setFixedWidth(kListWidth);
  auto* middle = new QHBoxLayout;
  middle->setSpacing(4 * kUnit);
  middle->addLayout(left);
  middle->addWidget(stack_, 1);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(4 * kUnit, 4 * kUnit, 4 * kUnit, 4 * kUnit);
  column->setSpacing(4 * kUnit);
  column->addLayout(middle, 1);
  column->addWidget(buildButtons());
}

QWidget* PreferencesDialog::buildButtons() {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close | QDialogButtonBox::RestoreDefaults);
  restore_ = buttons->button(QDialogButtonBox::RestoreDefaults);
  restore_->setObjectName(QStringLiteral("restoreDefaults"));
  restore_->setToolTip(tr("Give the settings of this page the values that the program comes with"));
  close_ = buttons->button(QDialogButtonBox::Close);
  close_->setToolTip(tr("Close the preferences; every change holds already"));
  for (auto* button : buttons->buttons())
    static_cast<QPushButton*>(button)->setAutoDefault(false);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(restore_, &QPushButton::clicked, this, &PreferencesDialog::restore);
  return buttons;
}

void PreferencesDialog::make(int row) {
  auto& shown = pages_[static_cast<std::size_t>(row)];
  if (shown.content) return;
  auto* framed = new QWidget;
  auto* title = new QLabel(shown.page.title);
  title->setFont(titleFont());
  shown.content = shown.page.make();
  auto* column = new QVBoxLayout(framed);
  column->setContentsMargins(kUnit, 0, kUnit, 0);
  column->setSpacing(4 * kUnit);
  column->addWidget(title);
  column->addWidget(shown.content, 1);
  shown.marker = new HitMarker(framed);
  static_cast<QScrollArea*>(stack_->widget(row + 1))->setWidget(framed);
  orderFocus(shown.content);
}

/// From the list of pages into the page, and from its last control to the buttons.
void PreferencesDialog::orderFocus(const QWidget* content) {
  QWidget* before = list_;
  for (auto* control : content->findChildren<QWidget*>())
    if (control->focusPolicy() & Qt::TabFocus && !control->focusProxy()) {
      setTabOrder(before, control);
      before = control;
    }
  setTabOrder(before, restore_);
  setTabOrder(restore_, close_);
}

void PreferencesDialog::showRow(int row) {
  if (row >= 0) make(row);
  stack_->setCurrentIndex(row + 1);
  restore_->setEnabled(row >= 0 && pages_[static_cast<std::size_t>(row)].page.restore);
}

void PreferencesDialog::search(const QString& text) {
  const auto words = text.split(u' ', Qt::SkipEmptyParts);
  for (int row = 0; row < list_->count(); ++row)
    list_->item(row)->setHidden(!searchPage(row, words));
  showFirstFound();
}

/// Marks what has any of the words; whether the page and its controls together have all of them.
bool PreferencesDialog::searchPage(int row, const QStringList& words) {
  make(row);
  auto& shown = pages_[static_cast<std::size_t>(row)];
  const auto folded = foldAll(words);
  auto texts = wordsInside(*shown.content);
  std::vector<QWidget*> hits;
  for (const auto& each : texts)
    if (saysAny(each.text, folded)) hits.push_back(each.control);
  texts.push_back({nullptr, foldText(ownWords(shown.page))});
  const auto isSaid = [&](const FoldedText& word) {
    return std::ranges::any_of(texts,
                               [&](const ControlWords& each) { return containsFolded(each.text, word); });
  };
  const auto found = std::ranges::all_of(folded, isSaid);
  shown.marker->mark(found ? hits : std::vector<QWidget*>());
  return found;
}

/// Stays where it is as long as that was found.
void PreferencesDialog::showFirstFound() {
  if (auto* current = list_->currentItem(); current && !current->isHidden()) return;
  for (int row = 0; row < list_->count(); ++row)
    if (!list_->item(row)->isHidden()) return list_->setCurrentRow(row);
  list_->setCurrentRow(-1);
  stack_->setCurrentIndex(kNoPage);
}

void PreferencesDialog::restore() {
  if (const auto row = list_->currentRow(); row >= 0) pages_[static_cast<std::size_t>(row)].page.restore();
}

int PreferencesDialog::rowOf(const QString& id) const {
  const auto at = std::ranges::find_if(pages_, [&](const Shown& shown) { return shown.page.id == id; });
  return at == pages_.end() ? -1 : static_cast<int>(at - pages_.begin());
}

void PreferencesDialog::showPage(const QString& id) {
  const auto row = rowOf(id);
  if (row < 0) return;
  if (list_->item(row)->isHidden()) search_->clear();
  list_->item(row)->setHidden(false);
  list_->setCurrentRow(row);
}

QString PreferencesDialog::currentPage() const {
  const auto row = list_->currentRow();
  return row < 0 ? QString() : pages_[static_cast<std::size_t>(row)].page.id;
}

QWidget* PreferencesDialog::page(const QString& id) {
  const auto row = rowOf(id);
  if (row < 0) return nullptr;
  make(row);
  return pages_[static_cast<std::size_t>(row)].content;
}

std::vector<QWidget*> PreferencesDialog::hits(const QString& id) const {
  const auto row = rowOf(id);
  if (row < 0 || !pages_[static_cast<std::size_t>(row)].marker) return {};
  return pages_[static_cast<std::size_t>(row)].marker->marked();
}

} // namespace rankwright
