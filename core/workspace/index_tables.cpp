#include "core/workspace/index_tables.h"

#include "core/table/decimal_float.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace rankwright {

namespace {

constexpr std::string_view kNameFeature = "name";

TableColumn column(std::string key, CellType type) {
  return {std::move(key), type};
}

TableColumn address(std::string key, std::string kind) {
  auto described = column(std::move(key), CellType::Text);
  described.addressKind = std::move(kind);
  return described;
}

TableColumn bar(std::string key, CellType type) {
  auto described = column(std::move(key), type);
  described.bar = true;
  return described;
}

/// Items by key and, where they have one, by name.
class ItemTexts {
public:
  explicit ItemTexts(const ItemPool& items) : keys_(items.keys()) {
    const auto* names = items.features().find(kNameFeature);
    if (names != nullptr && names->type() == ValueType::String) names_ = *names;
  }

  bool haveNames() const { return names_.has_value(); }
  std::string_view keyOf(ItemId item) const { return keys_.at(item.value()); }
  Cell nameOf(ItemId item) const {
    return names_->isMissing(item.value()) ? Cell() : Cell(names_->stringAt(item.value()));
  }

private:
  RowKeys keys_;
  std::optional<Column> names_;
};

void wordColumns(std::vector<TableColumn>& columns, const ColumnWording& word) {
  if (word) std::for_each(columns.begin(), columns.end(), word);
}

class KeysTable final : public TableSource {
public:
  KeysTable(const InvertedIndex& index, const ItemPool& items, const ColumnWording& word, ShownKeys shown)
      : index_(index),
        name_(std::move(shown.index)),
        shown_(shown.selection.value_or(KeySelection::allOf(index))),
        keys_(shown.texts ? std::move(shown.texts) : std::make_shared<const DecodedKeys>(index)),
        items_(items),
        columns_{address("key", "key"), bar("postings", CellType::Integer),
                 column("largest_weight", CellType::Real), column("smallest_weight", CellType::Real),
                 address("top_item", "item")} {
    if (items_.haveNames()) columns_.push_back(column("top_item_name", CellType::Text));
    wordColumns(columns_, word);
  }

  std::uint32_t rowCount() const override { return shown_.size(); }
  const std::vector<TableColumn>& columns() const override { return columns_; }

  Cell cell(std::uint32_t row, std::size_t column) const override {
    const auto key = shown_.keyAt(row);
    if (column == 0) return keys_->at(key);
    if (column == 1) return std::int64_t{index_.postingCountAt(key)};
    const auto postings = index_.postingsAt(key);
    if (postings.size() == 0) return {};
    const auto posting = postings.at(column == 3 ? postings.size() - 1 : 0);
    return posting ? postingCell(*posting, column) : Cell();
  }

  std::optional<std::string> addressKey(std::uint32_t row, std::size_t column) const override {
    if (column != 0 || name_.empty()) return std::nullopt;
    return keyAddress(name_, keys_->at(shown_.keyAt(row)));
  }

private:
  Cell postingCell(const Posting& posting, std::size_t column) const {
    switch (column) {
    case 2:
    case 3:
      return decimalOf(posting.weight);
    case 4:
      return items_.keyOf(posting.item);
    default:
      return items_.nameOf(posting.item);
    }
  }

  InvertedIndex index_;
  std::string name_;
  KeySelection shown_;
  std::shared_ptr<const DecodedKeys> keys_;
  ItemTexts items_;
  std::vector<TableColumn> columns_;
};

class PostingsTable final : public TableSource {
public:
  PostingsTable(const InvertedIndex& index, const PostingList& postings, const ItemPool& items,
                const ColumnWording& word)
      : index_(index),
        postings_(postings),
        items_(items),
        columns_{column("position", CellType::Integer), address("item", "item")} {
    if (items_.haveNames()) columns_.push_back(column("name", CellType::Text));
    weight_ = columns_.size();
    columns_.push_back(bar("weight", CellType::Real));
    if (index.header().positions != 0) columns_.push_back(column("slot", CellType::Integer));
    wordColumns(columns_, word);
  }

  std::uint32_t rowCount() const override { return postings_.size(); }
  const std::vector<TableColumn>& columns() const override { return columns_; }

  Cell cell(std::uint32_t row, std::size_t column) const override {
    if (column == 0) return std::int64_t{row} + 1;
    const auto posting = postings_.at(row);
    if (!posting) return {};
    if (column == 1) return items_.keyOf(posting->item);
    if (column == weight_) return decimalOf(posting->weight);
    return column > weight_ ? Cell(std::int64_t{posting->position}) : items_.nameOf(posting->item);
  }

private:
  InvertedIndex index_; ///< owns what the postings show
  PostingList postings_;
  ItemTexts items_;
  std::vector<TableColumn> columns_;
  std::size_t weight_ = 0; ///< that column's number
};

} // namespace

std::string keyAddress(std::string_view index, std::string_view key) {
  return std::string(index) + "=" + std::string(key);
}

std::shared_ptr<const TableSource> keysTable(const InvertedIndex& index, const ItemPool& items,
                                             const ColumnWording& word, ShownKeys shown) {
  return std::make_shared<KeysTable>(index, items, word, std::move(shown));
}

Result<std::shared_ptr<const TableSource>> postingsTable(const InvertedIndex& index, std::string_view key,
                                                         const ItemPool& items, const ColumnWording& word) {
  const auto postings = index.find(key);
  if (!postings) return fail(ErrorKind::NotFound, "the index has no such key: {}", key);
  return std::make_shared<PostingsTable>(index, *postings, items, word);
}

} // namespace rankwright
