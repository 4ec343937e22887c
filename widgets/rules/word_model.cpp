#include "widgets/rules/word_model.h"

#include <QIcon>

#include <utility>

namespace rankwright {

namespace {

QIcon iconOf(RuleWord::Kind kind) {
  switch (kind) {
  case RuleWord::Kind::Function:
    return QIcon::fromTheme(QStringLiteral("code-function"));
  case RuleWord::Kind::Rule:
    return QIcon::fromTheme(QStringLiteral("code-context"));
  case RuleWord::Kind::Feature:
    break;
  }
  return QIcon::fromTheme(QStringLiteral("code-variable"));
}

} // namespace

void WordModel::setWords(std::vector<RuleWord> words) {
  beginResetModel();
  words_ = std::move(words);
  endResetModel();
}

int WordModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(words_.size());
}

QVariant WordModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const auto& word = wordAt(index.row());
  switch (role) {
  case Qt::DisplayRole:
    return word.name;
  case Qt::DecorationRole:
    return iconOf(word.kind);
  case SignatureRole:
    return word.signature;
  case HelpRole:
    return word.help;
  case Qt::AccessibleTextRole:
    return tr("%1, %2. %3", "name, signature, help").arg(word.name, word.signature, word.help);
  default:
    return {};
  }
}

} // namespace rankwright
