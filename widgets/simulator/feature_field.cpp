#include "widgets/simulator/feature_field.h"

#include "core/pipeline/typed_list.h"
#include "widgets/common/text.h"

#include <QComboBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

namespace rankwright {

namespace {

struct Texts {
  Q_DECLARE_TR_FUNCTIONS(rankwright::FeatureField)
};

/// What may be typed into a feature's field; lists are separated by commas.
QString patternFor(ValueType type) {
  const auto one = elementType(type) == ValueType::Int64 ? QStringLiteral("[+-]?\\d*")
                                                         : QStringLiteral("[+-]?\\d*\\.?\\d*(e[+-]?\\d*)?");
  return isList(type) ? QStringLiteral("%1(\\s*,\\s*%1)*").arg(one) : one;
}

/// The popup's words: the empty entry reads as what it means.
class FeatureValueDelegate final : public QStyledItemDelegate {
public:
  FeatureValueDelegate(QString none, QObject* parent) : QStyledItemDelegate(parent), none_(std::move(none)) {}

  QString displayText(const QVariant& value, const QLocale& locale) const override {
    const auto text = QStyledItemDelegate::displayText(value, locale);
    return text.isEmpty() ? none_ : text;
  }

private:
  QString none_;
};

} // namespace

QComboBox* makeFeatureField(const Field& field, const QString& none) {
  auto* editor = new QComboBox;
  editor->setEditable(true);
  editor->setInsertPolicy(QComboBox::NoInsert);
  editor->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  editor->setMinimumContentsLength(5);
  editor->setMaxVisibleItems(20);
  // The first entry is empty: the feature is not given, and the line shows its placeholder.
  editor->addItem(QString());
  editor->setItemDelegate(new FeatureValueDelegate(none, editor));
  editor->lineEdit()->setPlaceholderText(none);
  editor->completer()->setCompletionMode(QCompleter::PopupCompletion);
  editor->completer()->setFilterMode(Qt::MatchContains);
  if (elementType(field.type) != ValueType::String)
    editor->setValidator(new QRegularExpressionValidator(QRegularExpression(patternFor(field.type)), editor));
  return editor;
}

QString withHint(const Field& field, const QString& toolTip) {
  if (!isList(field.type)) return toolTip;
  const auto hint =
      elementType(field.type) == ValueType::String
          ? Texts::tr("Separate values by commas; put one that holds a comma in quotes: \"a, b\", c")
          : Texts::tr("Separate values by commas.");
  return toolTip + QLatin1Char('\n') + hint;
}

void offerValues(QComboBox& editor, const Field& field, const std::vector<std::string>& values) {
  const QSignalBlocker quiet(editor);
  const auto text = editor.currentText();
  const auto cursor = editor.lineEdit()->cursorPosition();
  while (editor.count() > 1)
    editor.removeItem(1);
  QStringList texts;
  for (const auto& value : values)
    texts << toQt(isList(field.type) ? typedList({&value, 1}) : value);
  editor.addItems(texts);
  editor.setEditText(text);
  editor.lineEdit()->setCursorPosition(cursor);
}

} // namespace rankwright
