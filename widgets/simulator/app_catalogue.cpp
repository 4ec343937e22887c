#include "widgets/simulator/app_catalogue.h"

#include "widgets/common/text.h"

#include <QCoreApplication>
#include <QStringList>

namespace rankwright {

namespace {

QString separator() {
  return QStringLiteral(" · ");
}

std::optional<double> numberOf(const Value& value) {
  if (const auto* real = std::get_if<float>(&value)) return *real;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  return std::nullopt;
}

QString priceText(const Value& price) {
  const auto number = numberOf(price);
  if (!number) return isMissing(price) ? QString() : toQt(toText(price));
  if (*number == 0) return QCoreApplication::translate("AppCatalogue", "Free");
  return QLatin1Char('$') + QString::number(*number, 'f', 2);
}

QString ratingText(const Value& rating) {
  const auto number = numberOf(rating);
  if (!number) return isMissing(rating) ? QString() : toQt(toText(rating));
  return QString::number(*number, 'f', 1) + QStringLiteral(" ★");
}

} // namespace

QString AppCatalogue::feature(ItemId item, std::string_view name) const {
  const auto value = items_->valueAt(item, name);
  return isMissing(value) ? QString() : toQt(toText(value)).simplified();
}

QString AppCatalogue::termsOf(ItemId item) const {
  QStringList terms = {priceText(items_->valueAt(item, "price")),
                       ratingText(items_->valueAt(item, "rating"))};
  terms.removeAll(QString());
  return terms.join(separator());
}

AppText AppCatalogue::textOf(ItemId item) const {
  AppText text;
  text.key = toQt(items_->keyOf(item));
  text.name = feature(item, "name");
  text.isNamed = !text.name.isEmpty();
  if (!text.isNamed) text.name = text.key;
  text.category = feature(item, "category");
  text.terms = termsOf(item);
  return text;
}

Entry AppCatalogue::at(std::uint32_t row) const {
  const auto text = textOf(ItemId(row));
  QStringList details = {text.category, text.isNamed ? text.key : QString()};
  details.removeAll(QString());
  return {text.name, details.join(separator())};
}

QString AppCatalogue::searchText(std::uint32_t row) const {
  const ItemId item(row);
  return feature(item, "name") + QLatin1Char(' ') + toQt(items_->keyOf(item));
}

} // namespace rankwright
