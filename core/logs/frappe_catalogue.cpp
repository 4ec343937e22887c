#include "core/logs/bad_rows.h"
#include "core/logs/frappe_parts.h"
#include "core/logs/store_catalogue.h"
#include "core/logs/tsv_reader.h"

#include <array>
#include <cmath>
#include <unordered_set>

namespace rankwright {

namespace {

constexpr std::uint64_t kRowsBetweenChecks = 256;

constexpr std::array<std::string_view, 12> kColumns = {"item",      "package", "category", "downloads",
                                                       "developer", "icon",    "language", "description",
                                                       "name",      "price",   "rating",   "short desc"};
enum Column : std::size_t {
  kItem,
  kPackage,
  kCategory,
  kDownloads,
  kDeveloper,
  kIcon,
  kLanguage,
  kDescription,
  kName,
  kPrice,
  kRating,
  kShortDescription,
};

std::optional<std::string> textOf(std::string_view field) {
  const auto known = knownText(field);
  return known.empty() ? std::nullopt : std::optional<std::string>(known);
}

std::string withoutCommas(std::string_view text) {
  std::string digits(text);
  std::erase(digits, ',');
  return digits;
}

// "10,000 - 50,000" and "10,000+"
std::optional<std::int64_t> lowerBound(std::string_view downloads) {
  return parseNumber<std::int64_t>(withoutCommas(downloads.substr(0, downloads.find_first_of(" +"))));
}

// Amounts in other currencies are no dollars, and the rate of that day is not known.
std::optional<float> dollars(std::string_view price) {
  if (price == "Free") return 0.0F;
  if (!price.starts_with('$')) return std::nullopt;
  const auto amount = parseNumber<float>(withoutCommas(price.substr(1)));
  return amount && std::isfinite(*amount) && *amount >= 0 ? amount : std::nullopt;
}

std::optional<float> stars(std::string_view rating) {
  const auto number = parseNumber<float>(rating);
  return number && *number >= 0 && *number <= 5 ? number : std::nullopt;
}

CatalogueItem itemOf(const TsvReader& row, std::uint32_t number) {
  return {.key = std::to_string(number),
          .package = textOf(row[kPackage]),
          .name = textOf(row[kName]),
          .category = textOf(row[kCategory]),
          .developer = textOf(row[kDeveloper]),
          .language = textOf(row[kLanguage]),
          .downloads = textOf(row[kDownloads]),
          .downloadsMin = lowerBound(row[kDownloads]),
          .price = dollars(row[kPrice]),
          .priceText = textOf(row[kPrice]),
          .rating = stars(row[kRating]),
          .description = textOf(row[kDescription]),
          .shortDescription = textOf(row[kShortDescription]),
          .icon = textOf(row[kIcon])};
}

class CatalogueReader {
public:
  Status add(TsvReader& row) {
    const auto number = parseNumber<std::uint32_t>(row[kItem]);
    if (!number) {
      row.reject(fmt::format("the item is not a number: {}", quoted(row[kItem])));
    } else if (!seen_.insert(*number).second) {
      row.reject(fmt::format("the item is in the catalogue already: {}", *number));
    } else {
      RW_CHECK(builder_.add(itemOf(row, *number)));
    }
    return {};
  }

  Result<ItemPool> finish() { return builder_.finish(); }

private:
  CatalogueBuilder builder_;
  std::unordered_set<std::uint32_t> seen_;
};

} // namespace

Result<ItemPool> readFrappeCatalogue(const std::filesystem::path& path, ImportReport& report,
                                     const JobControl& job) {
  RW_ASSIGN(auto row, TsvReader::open(path, kColumns, report));
  CatalogueReader catalogue;
  for (std::uint64_t i = 0; row.next(); ++i) {
    if (i % kRowsBetweenChecks == 0) {
      job.report("reading the catalogue", static_cast<double>(row.position()),
                 static_cast<double>(row.size()));
      RW_CHECK(job.check());
    }
    RW_CHECK(catalogue.add(row));
  }
  return catalogue.finish();
}

} // namespace rankwright
