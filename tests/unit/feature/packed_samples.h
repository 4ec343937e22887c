#pragma once

#include "core/feature/feature_table.h"
#include "core/feature/item_pool.h"

#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace rankwright {

/// A pool whose columns need every form in which a snapshot stores them, with missing values here and there.
class PackedSamples {
public:
  static constexpr std::uint32_t kRows = 3000; ///< more than two chunks of offsets

  /// With fewer rows some forms do not pay and are left out.
  explicit PackedSamples(std::uint32_t rows = kRows) : rows_(rows) {}

  ItemPool make() {
    FeatureTableBuilder builder(schema());
    std::vector<std::string> keys;
    for (std::uint32_t row = 0; row < rows_; ++row) {
      keys.push_back("item" + std::to_string(row * 7919));
      if (!builder.appendRow(rowOf(row))) return {};
    }
    return ItemPool(RowKeys::of(keys).value(), builder.finish());
  }

private:
  using Integers = std::vector<std::int64_t>;
  using Reals = std::vector<float>;
  using Strings = std::vector<std::string>;

  static Schema schema() {
    return Schema::of({{"all the same", ValueType::Int64},
                       {"a byte", ValueType::Int64},
                       {"two bytes from far below", ValueType::Int64},
                       {"four bytes", ValueType::Int64},
                       {"eight bytes", ValueType::Int64},
                       {"few and far between", ValueType::Int64},
                       {"missing integers", ValueType::Int64},
                       {"floats", ValueType::Float32},
                       {"few floats", ValueType::Float32},
                       {"few strings", ValueType::String},
                       {"many strings", ValueType::String},
                       {"missing everywhere", ValueType::String},
                       {"one string", ValueType::String},
                       {"fixed integers", ValueType::Int64List},
                       {"integers", ValueType::Int64List},
                       {"fixed floats", ValueType::Float32List},
                       {"floats of any length", ValueType::Float32List},
                       {"strings", ValueType::StringList},
                       {"empty lists", ValueType::StringList}})
        .value();
  }

  std::int64_t integer(std::int64_t low, std::int64_t high) {
    return std::uniform_int_distribution(low, high)(random_);
  }
  float real() { return std::uniform_real_distribution<float>(-1, 1)(random_); }
  bool often() { return integer(0, 9) > 0; }

  template <class T>
  std::vector<T> list(std::int64_t size, auto element) {
    std::vector<T> values;
    for (std::int64_t i = 0; i < size; ++i)
      values.push_back(element());
    return values;
  }

  std::vector<Value> rowOf(std::uint32_t row) {
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    const auto word = [this](std::int64_t count) { return "w" + std::to_string(integer(0, count)); };
    const Value missing;
    return {std::int64_t{42},
            integer(-100, 100),
            kLeast + integer(0, 50'000),
            integer(0, 4'000'000'000),
            integer(kLeast, kMost),
            integer(0, 3) * (kMost / 4),
            often() ? Value(1'600'000'000 + integer(0, 100)) : missing,
            real(),
            often() ? Value(static_cast<float>(integer(0, 20)) / 10) : missing,
            word(30),
            often() ? Value("name " + std::to_string(row)) : missing,
            missing,
            std::string("only"),
            list<std::int64_t>(4, [this] { return integer(1'000'000, 1'000'200); }),
            often() ? Value(list<std::int64_t>(integer(0, 5), [this] { return integer(0, 70'000); }))
                    : missing,
            list<float>(8, [this] { return real(); }),
            list<float>(integer(0, 3), [this] { return static_cast<float>(integer(0, 500)); }),
            often() ? Value(list<std::string>(integer(0, 200), [&] { return word(400); })) : missing,
            Strings{}};
  }

  std::uint32_t rows_;
  std::mt19937_64 random_{7};
};

} // namespace rankwright
