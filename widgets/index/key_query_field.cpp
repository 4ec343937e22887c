#include "widgets/index/key_query_field.h"

#include "core/index/key_query.h"
#include "widgets/common/job_runner.h"
#include "widgets/common/text.h"
#include "widgets/common/theme.h"
#include "widgets/index/key_suggestions.h"

#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTextCharFormat>
#include <QTimer>

#include <algorithm>

namespace rankwright {

namespace {

constexpr std::uint32_t kKeysOffered = 50;
constexpr int kQueriesKept = 50;

/// The UTF-16 position of a byte.
int positionOf(const QByteArray& utf8, std::size_t byte) {
  return static_cast<int>(QString::fromUtf8(utf8.left(static_cast<qsizetype>(byte))).size());
}

bool isEnter(int key) {
  return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

KeyQueryField::KeyQueryField(JobRunner& jobs, QWidget* parent)
    : QComboBox(parent), jobs_(jobs), suggestions_(new KeySuggestions(this)) {
  setEditable(true);
  setInsertPolicy(QComboBox::NoInsert);
  setCompleter(nullptr);
  setMaxCount(kQueriesKept);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  setMinimumContentsLength(24);
  connect(lineEdit(), &QLineEdit::textChanged, this, &KeyQueryField::check);
  connect(lineEdit(), &QLineEdit::textEdited, this, [this] { offerKeys(false); });
  // A combo box also activates an entry that equals the text when it loses the focus, and with the arrow
  // keys.
  connect(this, &QComboBox::activated, this, [this] {
    if (isListOpen_) enter();
  });
  connect(suggestions_, &KeySuggestions::taken, this, &KeyQueryField::insertKey);
}

void KeyQueryField::setIndex(std::shared_ptr<const InvertedIndex> index) {
  index_ = std::move(index);
  suggestions_->hide();
}

void KeyQueryField::setQuery(const QString& query) {
  setEditText(query);
}

QStringList KeyQueryField::history() const {
  QStringList queries;
  for (int i = 0; i < count(); ++i)
    queries << itemText(i);
  return queries;
}

void KeyQueryField::setHistory(const QStringList& queries) {
  const auto text = currentText();
  clear();
  addItems(queries);
  setCurrentIndex(-1);
  setEditText(text);
}

void KeyQueryField::remember(const QString& query) {
  auto queries = history();
  queries.removeAll(query);
  queries.prepend(query);
  setHistory(queries.mid(0, kQueriesKept));
}

void KeyQueryField::showPopup() {
  suggestions_->hide();
  isListOpen_ = true;
  QComboBox::showPopup();
}

void KeyQueryField::hidePopup() {
  QComboBox::hidePopup();
  QTimer::singleShot(0, this, [this] { isListOpen_ = false; });
}

bool KeyQueryField::event(QEvent* event) {
  if (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent*>(event))) return true;
  return QComboBox::event(event);
}

bool KeyQueryField::takeKey(const QKeyEvent& key) {
  if (key.key() == Qt::Key_Space && key.modifiers() == Qt::ControlModifier) {
    offerKeys(true);
    return true;
  }
  if (suggestions_->isVisible() && key.modifiers() == Qt::NoModifier && suggestions_->takeKey(key.key()))
    return true;
  if (isEnter(key.key())) {
    enter();
    return true;
  }
  // Wherever the caret goes, it stands at another key.
  if (key.key() == Qt::Key_Left || key.key() == Qt::Key_Right || key.key() == Qt::Key_Home ||
      key.key() == Qt::Key_End)
    suggestions_->hide();
  return false;
}

void KeyQueryField::focusOutEvent(QFocusEvent* event) {
  suggestions_->hide();
  QComboBox::focusOutEvent(event);
}

void KeyQueryField::changeEvent(QEvent* event) {
  QComboBox::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && lineEdit()) underline();
}

void KeyQueryField::enter() {
  suggestions_->hide();
  if (problem_) return lineEdit()->setCursorPosition(problemPlace());
  if (!currentText().trimmed().isEmpty()) emit entered(currentText().trimmed());
}

void KeyQueryField::check() {
  problem_.reset();
  const auto text = currentText();
  if (!text.trimmed().isEmpty())
    if (auto parsed = KeyQuery::parse(text.toStdString()); !parsed) problem_ = std::move(parsed.error());
  underline();
  emit problemChanged();
}

int KeyQueryField::problemPlace() const {
  const auto text = currentText();
  const auto column = problem_ && problem_->span ? problem_->span->column : 1;
  int place = 0;
  for (std::uint32_t passed = 1; passed < column && place < text.size(); ++passed)
    place += text.at(place).isHighSurrogate() ? 2 : 1;
  return std::min(place, static_cast<int>(text.size()));
}

/// A line edit takes formats from input methods only.
void KeyQueryField::underline() {
  QList<QInputMethodEvent::Attribute> attributes;
  if (problem_) {
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(themeOf(palette()).negative);
    // What is missing at the end is marked at the last character.
    const auto begin = std::min(problemPlace(), static_cast<int>(currentText().size()) - 1);
    attributes << QInputMethodEvent::Attribute(QInputMethodEvent::TextFormat,
                                               begin - lineEdit()->cursorPosition(),
                                               static_cast<int>(currentText().size()) - begin, format);
  }
  QInputMethodEvent event(QString(), attributes);
  QCoreApplication::sendEvent(lineEdit(), &event);
}

void KeyQueryField::offerKeys(bool evenAll) {
  const auto text = currentText();
  const auto before = text.left(lineEdit()->cursorPosition()).toUtf8();
  stretch_ = keyAtPlace(text.toStdString(), static_cast<std::size_t>(before.size()));
  const QString slot = QStringLiteral("index/suggestions/%1").arg(reinterpret_cast<quintptr>(this));
  if (!index_ || (stretch_.text.empty() && !evenAll)) {
    jobs_.drop(slot);
    return suggestions_->hide();
  }
  jobs_.start(
      {slot, tr("Looking for keys"), this},
      [index = index_, prefix = stretch_.text](const JobControl&) -> Result<std::vector<SuggestedKey>> {
        return suggestKeys(*index, prefix, kKeysOffered);
      },
      [this](std::vector<SuggestedKey> keys) { showKeys(std::move(keys)); }, [](const Error&) {});
}

void KeyQueryField::showKeys(std::vector<SuggestedKey> keys) {
  const bool isWritten = keys.size() == 1 && keys.front().key == stretch_.text;
  if (isWritten || !hasFocus()) return suggestions_->hide();
  const auto caret = lineEdit()->inputMethodQuery(Qt::ImCursorRectangle).toRect();
  suggestions_->offer(std::move(keys), {lineEdit()->mapToGlobal(caret.topLeft()), caret.size()});
}

void KeyQueryField::insertKey(const QString& key) {
  const auto utf8 = currentText().toUtf8();
  const auto begin = positionOf(utf8, stretch_.begin);
  lineEdit()->setSelection(begin, positionOf(utf8, stretch_.end) - begin);
  lineEdit()->insert(toQt(keyInQuery(key.toStdString())));
  jobs_.drop(QStringLiteral("index/suggestions/%1").arg(reinterpret_cast<quintptr>(this)));
  suggestions_->hide();
}

} // namespace rankwright
