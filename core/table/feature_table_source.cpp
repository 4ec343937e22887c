#include "core/table/feature_table_source.h"

#include "core/base/stage_progress.h"
#include "core/table/decimal_float.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace rankwright {

namespace {

constexpr std::uint32_t kRowsBetweenChecks = 4096;
constexpr std::string_view kBetweenElements = ", ";

class ColumnCodes final : public TextCodes {
public:
  explicit ColumnCodes(const Column& column) : column_(column) {}

  std::uint32_t codeCount() const override { return column_.dictionary().size(); }
  std::string_view textOf(std::uint32_t code) const override { return column_.dictionary().at(code); }
  std::optional<std::uint32_t> codeAt(std::uint32_t row) const override {
    if (column_.isMissing(row)) return std::nullopt;
    return column_.codeAt(row);
  }

private:
  const Column& column_;
};

} // namespace

CellType cellTypeOf(ValueType type) {
  switch (type) {
  case ValueType::Int64:
    return CellType::Integer;
  case ValueType::Float32:
    return CellType::Real;
  default:
    return CellType::Text;
  }
}

/// The joined texts of a column of lists, one behind the other.
class FeatureTableSource::ListTexts {
public:
  static Result<ListTexts> of(const Column& column, StageProgress& progress) {
    ListTexts texts;
    texts.ends_.reserve(column.rowCount());
    for (std::uint32_t row = 0; row < column.rowCount(); ++row) {
      if (row % kRowsBetweenChecks == 0) {
        RW_CHECK(progress.job().check());
        progress.advance(kRowsBetweenChecks);
      }
      texts.addRow(column, row);
    }
    return texts;
  }

  std::string_view at(std::uint32_t row) const {
    const auto first = row == 0 ? 0 : ends_[row - 1];
    return std::string_view(text_).substr(first, ends_[row] - first);
  }

private:
  void addRow(const Column& column, std::uint32_t row) {
    if (column.type() == ValueType::Int64List)
      join(column.int64ListAt(row), [](std::int64_t each) { return each; });
    else if (column.type() == ValueType::Float32List)
      join(column.float32ListAt(row), [](float each) { return each; });
    else
      join(column.codeListAt(row), [&](std::uint32_t code) { return column.dictionary().at(code); });
    ends_.push_back(text_.size());
  }

  template <class Elements, class Show>
  void join(const Elements& elements, Show show) {
    std::string_view between;
    for (const auto& element : elements) {
      text_ += std::exchange(between, kBetweenElements);
      fmt::format_to(std::back_inserter(text_), "{}", show(element));
    }
  }

  std::string text_;
  std::vector<std::size_t> ends_;
};

namespace {

/// The key column, named unlike every feature.
TableColumn keyColumnOf(TableColumn column, const Schema& schema) {
  column.type = CellType::Text;
  while (schema.find(column.key))
    column.key += '_';
  return column;
}

double listRows(const FeatureTable& features) {
  const auto& fields = features.schema().fields();
  const auto lists =
      std::count_if(fields.begin(), fields.end(), [](const auto& each) { return isList(each.type); });
  return static_cast<double>(lists) * features.rowCount();
}

} // namespace

FeatureTableSource::FeatureTableSource(RowKeys keys, FeatureTable features)
    : keys_(std::move(keys)), features_(std::move(features)) {}

FeatureTableSource::~FeatureTableSource() = default;

Result<std::shared_ptr<const FeatureTableSource>> FeatureTableSource::of(RowKeys keys, FeatureTable features,
                                                                         TableColumn keyColumn,
                                                                         const ColumnWording& word,
                                                                         const JobControl& job) {
  std::shared_ptr<FeatureTableSource> source(new FeatureTableSource(std::move(keys), std::move(features)));
  source->columns_.push_back(keyColumnOf(std::move(keyColumn), source->features_.schema()));
  StageProgress progress(job, "joining lists", listRows(source->features_));
  for (std::size_t feature = 0; feature < source->features_.schema().size(); ++feature)
    RW_CHECK(source->addFeature(feature, progress));
  if (word) std::for_each(source->columns_.begin(), source->columns_.end(), word);
  return source;
}

Status FeatureTableSource::addFeature(std::size_t feature, StageProgress& progress) {
  const auto& field = features_.schema().fields()[feature];
  const auto& column = features_.column(feature);
  columns_.push_back({field.name, cellTypeOf(field.type)});
  codes_.push_back(field.type == ValueType::String ? std::make_unique<ColumnCodes>(column) : nullptr);
  lists_.emplace_back();
  if (!isList(field.type)) return {};
  RW_ASSIGN(auto texts, ListTexts::of(column, progress));
  lists_.back() = std::make_unique<const ListTexts>(std::move(texts));
  return {};
}

Cell FeatureTableSource::cell(std::uint32_t row, std::size_t column) const {
  if (column == 0) return keys_.at(row);
  const auto feature = column - 1;
  const auto& values = features_.column(feature);
  if (values.isMissing(row)) return {};
  switch (values.type()) {
  case ValueType::Int64:
    return values.int64At(row);
  case ValueType::Float32:
    return decimalOf(values.float32At(row));
  case ValueType::String:
    return values.stringAt(row);
  default:
    return lists_[feature]->at(row);
  }
}

const TextCodes* FeatureTableSource::textCodes(std::size_t column) const {
  return column == 0 ? nullptr : codes_[column - 1].get();
}

} // namespace rankwright
