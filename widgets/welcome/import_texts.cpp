#include "widgets/welcome/import_texts.h"

#include "widgets/common/engine_text.h"
#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace rankwright {

QString roleText(ColumnRole role) {
  switch (role) {
  case ColumnRole::Ignore:
    return QCoreApplication::translate("ImportTexts", "Ignore");
  case ColumnRole::User:
    return QCoreApplication::translate("ImportTexts", "User");
  case ColumnRole::Item:
    return QCoreApplication::translate("ImportTexts", "Item");
  case ColumnRole::Time:
    return QCoreApplication::translate("ImportTexts", "Time");
  case ColumnRole::Count:
    return QCoreApplication::translate("ImportTexts", "Count");
  case ColumnRole::Label:
    return QCoreApplication::translate("ImportTexts", "Label");
  case ColumnRole::Context:
    return QCoreApplication::translate("ImportTexts", "Context");
  case ColumnRole::ItemFeature:
    return QCoreApplication::translate("ImportTexts", "Item feature");
  case ColumnRole::UserFeature:
    return QCoreApplication::translate("ImportTexts", "User feature");
  }
  return {};
}

QString typeText(ValueType type) {
  switch (type) {
  case ValueType::Int64:
    return QCoreApplication::translate("ImportTexts", "Whole number");
  case ValueType::Float32:
    return QCoreApplication::translate("ImportTexts", "Number");
  case ValueType::String:
    return QCoreApplication::translate("ImportTexts", "Text");
  case ValueType::Int64List:
    return QCoreApplication::translate("ImportTexts", "List of whole numbers");
  case ValueType::Float32List:
    return QCoreApplication::translate("ImportTexts", "List of numbers");
  case ValueType::StringList:
    return QCoreApplication::translate("ImportTexts", "List of texts");
  }
  return {};
}

QString tableText(TableKind kind) {
  switch (kind) {
  case TableKind::Interactions:
    return QCoreApplication::translate("ImportTexts", "Interactions");
  case TableKind::Items:
    return QCoreApplication::translate("ImportTexts", "Items");
  case TableKind::Users:
    return QCoreApplication::translate("ImportTexts", "Users");
  }
  return {};
}

QString delimiterText(char delimiter) {
  switch (delimiter) {
  case ',':
    return QCoreApplication::translate("ImportTexts", "Comma");
  case '\t':
    return QCoreApplication::translate("ImportTexts", "Tab");
  case ';':
    return QCoreApplication::translate("ImportTexts", "Semicolon");
  case '|':
    return QCoreApplication::translate("ImportTexts", "Vertical bar");
  default:
    return QString(QLatin1Char(delimiter));
  }
}

QStringList badRowTexts(const std::vector<BadRow>& rows) {
  QStringList texts;
  for (const auto& row : rows)
    texts << QCoreApplication::translate("ImportTexts", "%1, line %2: %3")
                 .arg(QFileInfo(toQt(row.file)).fileName())
                 .arg(row.line)
                 .arg(engineText(row.reason));
  return texts;
}

} // namespace rankwright
