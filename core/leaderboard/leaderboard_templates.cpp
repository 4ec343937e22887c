#include "core/leaderboard/leaderboard_templates.h"

#include "core/leaderboard/item_fields.h"
#include "core/leaderboard/leaderboard_signals.h"

#include <utility>

namespace rankwright {

namespace {

ConstraintConfig keepApart(const std::string& field) {
  return {.name = "scatter 1", .kind = ConstraintKind::Scatter, .fields = {field}, .most = 1, .window = 3};
}

ConstraintConfig capOf(const std::string& field, std::uint32_t most) {
  return {.name = "cap 1", .kind = ConstraintKind::Cap, .fields = {field}, .most = most};
}

/// Whether the column is a number, as prices are.
bool isNumber(const Schema& items, const std::string& name) {
  const auto position = items.find(name);
  return position && (items.fields()[*position].type == ValueType::Float32 ||
                      items.fields()[*position].type == ValueType::Int64);
}

class Templates {
public:
  explicit Templates(const Schema& items) : items_(items), fields_(itemFieldsOf(items)) {}

  std::vector<LeaderboardTemplate> all(std::string_view category) {
    addPopular();
    addNew();
    addByPrice();
    addRated();
    addOfCategory(category);
    add("editors_choice", "Editors' choice", "Pins alone: what people choose by hand.", "");
    return std::move(templates_);
  }

private:
  LeaderboardConfig& add(std::string name, std::string title, std::string meaning, std::string_view order) {
    LeaderboardConfig config{.name = std::move(name), .title = title, .order = {std::string(order)}};
    templates_.push_back({std::move(title), std::move(meaning), std::move(config)});
    return templates_.back().config;
  }

  void addPopular() {
    auto& popular =
        add("top_apps", "Top apps", "What is installed most these weeks, few of a category.", kDecayedSignal);
    if (!fields_.category.empty()) popular.constraints = {capOf(fields_.category, 5)};
    auto& trending = add("trending", "Trending", "What is installed more and more.", kTrendSignal);
    if (!fields_.developer.empty()) trending.constraints = {keepApart(fields_.developer)};
  }

  void addNew() {
    auto& rising =
        add("new_and_rising", "New and rising",
            "Apps that are not two months old, half of the slots for those of which little is known.",
            kTrendSignal);
    rising.candidates = {"board_age_days < 60"};
    rising.newApps = {.share = 0.5, .youngerThanDays = 30};
    rising.minimum = 5;
    rising.fallback = "top_apps";
  }

  void addByPrice() {
    if (!isNumber(items_, "price")) return;
    add("top_free", "Top free", "What is installed most and costs nothing.", kDecayedSignal).candidates = {
        "price == 0"};
    add("top_paid", "Top paid", "What is bought most.", kDecayedSignal).candidates = {"price > 0"};
  }

  void addRated() {
    if (!isNumber(items_, fields_.rating)) return;
    add("best_rated", "Best rated", "The best ratings, of which few votes do not make one.", kRatingSignal);
  }

  void addOfCategory(std::string_view category) {
    if (fields_.category.empty() || category.empty()) return;
    auto& top = add("category_top", fmt::format("Top of {}", category), "The most installed of one category.",
                    kDecayedSignal);
    top.candidates = {fmt::format("{} == {}", fields_.category, ruleText(category))};
  }

  /// The text as a literal of the rule language.
  static std::string ruleText(std::string_view text) {
    std::string literal = "\"";
    for (const char character : text) {
      if (character == '"' || character == '\\') literal += '\\';
      literal += character;
    }
    return literal + '"';
  }

  const Schema& items_;
  ItemFields fields_;
  std::vector<LeaderboardTemplate> templates_;
};

} // namespace

std::vector<LeaderboardTemplate> leaderboardTemplates(const Schema& items, std::string_view category) {
  return Templates(items).all(category);
}

} // namespace rankwright
