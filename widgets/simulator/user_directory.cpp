#include "widgets/simulator/user_directory.h"

#include "widgets/common/text.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

/// What tells people apart at a glance, as words in the names of features.
constexpr std::array<std::string_view, 2> kTellingWords = {"country", "categor"};

bool isText(ValueType type) {
  return elementType(type) == ValueType::String;
}

std::optional<std::size_t> featureAbout(const Schema& schema, std::string_view word) {
  for (std::size_t position = 0; position < schema.size(); ++position) {
    const auto& field = schema.fields()[position];
    if (isText(field.type) && field.name.find(word) != std::string::npos) return position;
  }
  return std::nullopt;
}

/// The value, or the first of a list.
QString firstText(const Column& column, std::uint32_t row) {
  if (column.isMissing(row)) return {};
  if (!isList(column.type())) return toQt(column.stringAt(row));
  const auto codes = column.codeListAt(row);
  return codes.empty() ? QString() : toQt(column.dictionary().at(codes.front()));
}

} // namespace

UserDirectory::UserDirectory(std::shared_ptr<const UserStore> users,
                             std::shared_ptr<const std::vector<UserId>> some)
    : users_(std::move(users)), some_(std::move(some)) {
  for (const auto word : kTellingWords)
    if (const auto column = featureAbout(users_->features().schema(), word)) telling_.push_back(*column);
}

std::optional<std::uint32_t> UserDirectory::rowOf(UserId user) const {
  if (!some_) return user.value();
  const auto found = std::ranges::lower_bound(*some_, user);
  if (found == some_->end() || *found != user) return std::nullopt;
  return static_cast<std::uint32_t>(found - some_->begin());
}

QString UserDirectory::detailOf(UserId user) const {
  QStringList parts;
  for (const auto column : telling_)
    if (const auto text = firstText(users_->features().column(column), user.value()); !text.isEmpty())
      parts << text;
  return parts.join(QStringLiteral(" · "));
}

Entry UserDirectory::at(std::uint32_t row) const {
  return {toQt(users_->keyOf(userAt(row))), detailOf(userAt(row))};
}

QString UserDirectory::searchText(std::uint32_t row) const {
  return toQt(users_->keyOf(userAt(row))) + QLatin1Char(' ') + detailOf(userAt(row));
}

} // namespace rankwright
