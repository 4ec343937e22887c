#include "core/logs/bad_rows.h"
#include "core/logs/frappe_parts.h"
#include "core/logs/tsv_reader.h"
#include "core/logs/usage_context.h"

#include <algorithm>
#include <array>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 1024;
constexpr std::string_view kUnknownCity = "0";

constexpr std::array<std::string_view, 11> kColumns = {"user",    "item",      "cnt",      "daytime",
                                                       "weekday", "isweekend", "homework", "cost",
                                                       "weather", "country",   "city"};
enum Column : std::size_t {
  kUser,
  kItem,
  kCount,
  kDaytime,
  kWeekday,
  kIsWeekend,
  kHomework,
  kCost,
  kWeather,
  kCountry,
  kCity,
};

UsageContext contextOf(const TsvReader& row) {
  return {.daytime = knownText(row[kDaytime]),
          .weekday = knownText(row[kWeekday]),
          .isweekend = knownText(row[kIsWeekend]),
          .homework = knownText(row[kHomework]),
          .cost = knownText(row[kCost]),
          .weather = knownText(row[kWeather]),
          .country = knownText(row[kCountry]),
          .city = row[kCity] == kUnknownCity ? std::string_view() : knownText(row[kCity])};
}

/// The log while it is read: users by their numbers, as the order of all of them is known at the end only.
class FrappeLog {
public:
  explicit FrappeLog(StoreExport& store) : store_(store) {}

  Status add(TsvReader& row) {
    const auto user = parseNumber<std::uint32_t>(row[kUser]);
    const auto number = parseNumber<std::uint32_t>(row[kItem]);
    const auto count = parseNumber<std::uint32_t>(row[kCount]);
    if (!user) return reject(row, "the user is not a number", kUser);
    if (!number) return reject(row, "the item is not a number", kItem);
    if (!count || *count == 0) return reject(row, "the count is not a number above 0", kCount);
    const auto item = store_.items.find(std::to_string(*number));
    if (!item) return reject(row, "the catalogue has no such item", kItem);

    RW_ASSIGN(const auto context, contexts_.rowOf(contextOf(row)));
    store_.interactions.push_back({UserId(*user), *item, context, {}, static_cast<float>(*count)});
    return {};
  }

  void finish() {
    const auto numbers = userNumbers();
    for (auto& interaction : store_.interactions) {
      const auto found = std::ranges::lower_bound(numbers, interaction.user.value());
      interaction.user = UserId(static_cast<std::uint32_t>(found - numbers.begin()));
    }
    for (const auto number : numbers)
      store_.users.push_back(std::to_string(number));
    store_.contexts = contexts_.finish();
  }

private:
  static Status reject(TsvReader& row, std::string_view reason, Column column) {
    row.reject(fmt::format("{}: {}", reason, quoted(row[column])));
    return {};
  }

  std::vector<std::uint32_t> userNumbers() const {
    std::vector<std::uint32_t> numbers;
    for (const auto& interaction : store_.interactions)
      numbers.push_back(interaction.user.value());
    std::ranges::sort(numbers);
    const auto rest = std::ranges::unique(numbers);
    numbers.erase(rest.begin(), rest.end());
    return numbers;
  }

  StoreExport& store_;
  UsageContextTable contexts_;
};

} // namespace

Status readFrappeLog(const std::filesystem::path& path, StoreExport& store, const JobControl& job) {
  RW_ASSIGN(auto row, TsvReader::open(path, kColumns, store.report));
  FrappeLog log(store);
  for (std::uint64_t i = 0; row.next(); ++i) {
    if (i % kRowsBetweenChecks == 0) {
      job.report("reading the log", static_cast<double>(row.position()), static_cast<double>(row.size()));
      RW_CHECK(job.check());
    }
    RW_CHECK(log.add(row));
  }
  log.finish();
  return {};
}

} // namespace rankwright
