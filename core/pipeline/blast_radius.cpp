#include "core/pipeline/blast_radius.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <optional>
#include <unordered_map>
#include <utility>

namespace rankwright {

namespace {

using ItemExposures = std::unordered_map<std::uint32_t, ExposureChange>;

std::vector<bool> usedItems(const PipelineSources& sources) {
  std::vector<bool> used(sources.items->size());
  for (std::uint32_t user = 0; user < sources.users->size(); ++user)
    for (const auto item : sources.usedItems(UserId(user)))
      used[item.value()] = true;
  return used;
}

ItemExposures exposuresOf(std::span<const ReplayedUser> users) {
  ItemExposures exposures;
  for (const auto& user : users) {
    for (const auto& listed : user.before)
      ++exposures[listed.item.value()].before;
    for (const auto& listed : user.after)
      ++exposures[listed.item.value()].after;
  }
  return exposures;
}

std::uint64_t sizeOf(const ExposureChange& change) {
  return static_cast<std::uint64_t>(std::abs(change.difference()));
}

template <class Value>
Estimate meanOf(std::span<const ReplayedUser> users, Value value) {
  std::vector<double> values;
  values.reserve(users.size());
  for (const auto& user : users)
    values.push_back(value(user));
  return meanEstimate(values);
}

std::optional<double> numberOf(const Value& value) {
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return static_cast<double>(*whole);
  if (const auto* number = std::get_if<float>(&value)) return double{*number};
  return std::nullopt;
}

bool hasType(const ItemPool& items, const std::string& feature, std::initializer_list<ValueType> types) {
  const auto& schema = items.features().schema();
  const auto position = schema.find(feature);
  return position && std::ranges::find(types, schema.fields()[*position].type) != types.end();
}

FeatureExposure featureExposure(const ItemPool& items, const std::string& feature,
                                const ItemExposures& exposures) {
  std::map<std::string, ExposureChange> byValue;
  for (const auto& [item, change] : exposures) {
    const auto value = items.valueAt(ItemId(item), feature);
    auto& sum = byValue[isMissing(value) ? std::string() : std::get<std::string>(value)];
    sum.before += change.before;
    sum.after += change.after;
  }
  FeatureExposure result{feature, {}};
  for (auto& [value, change] : byValue)
    result.values.push_back({value, change});
  std::ranges::stable_sort(result.values, std::ranges::greater(),
                           [](const ValueExposure& each) { return sizeOf(each.places); });
  return result;
}

/// The mean of a feature over the places of a list; nothing when none of its items has it.
class ListMean {
public:
  ListMean(const ItemPool& items, const std::string& feature, const ItemExposures& exposures) {
    for (const auto& [item, change] : exposures)
      numbers_.emplace(item, numberOf(items.valueAt(ItemId(item), feature)));
  }

  std::optional<double> of(const std::vector<ListedItem>& list) const {
    double sum = 0;
    std::size_t count = 0;
    for (const auto& listed : list)
      if (const auto& number = numbers_.at(listed.item.value())) {
        sum += *number;
        ++count;
      }
    return count == 0 ? std::nullopt : std::optional(sum / static_cast<double>(count));
  }

private:
  std::unordered_map<std::uint32_t, std::optional<double>> numbers_;
};

NumberChange numberChange(const ItemPool& items, const std::string& feature, const ItemExposures& exposures,
                          std::span<const ReplayedUser> users) {
  const ListMean mean(items, feature, exposures);
  std::vector<double> before;
  std::vector<double> after;
  std::vector<double> difference;
  for (const auto& user : users) {
    const auto own = mean.of(user.before);
    const auto other = mean.of(user.after);
    if (own) before.push_back(*own);
    if (other) after.push_back(*other);
    if (own && other) difference.push_back(*other - *own);
  }
  return {feature, meanEstimate(before), meanEstimate(after), meanEstimate(difference)};
}

std::vector<UserChange> mostChanged(std::span<const ReplayedUser> users, std::size_t most) {
  std::vector<UserChange> changes;
  for (const auto& each : users)
    if (each.changed)
      changes.push_back({each.user, each.rankBiasedOverlap, each.jaccard,
                         static_cast<std::uint32_t>(each.after.size()) - each.kept,
                         static_cast<std::uint32_t>(each.before.size()) - each.kept});
  const auto order = [](const UserChange& a, const UserChange& b) {
    return std::pair(a.rankBiasedOverlap, a.user.value()) < std::pair(b.rankBiasedOverlap, b.user.value());
  };
  std::ranges::sort(changes, order);
  if (changes.size() > most) changes.resize(most);
  return changes;
}

std::vector<ItemExposure> mostChanged(const ItemExposures& exposures, std::size_t most) {
  std::vector<ItemExposure> changes;
  for (const auto& [item, change] : exposures)
    if (change.difference() != 0) changes.push_back({ItemId(item), change});
  std::ranges::sort(changes, [](const ItemExposure& a, const ItemExposure& b) {
    return std::pair(sizeOf(b.places), a.item.value()) < std::pair(sizeOf(a.places), b.item.value());
  });
  if (changes.size() > most) changes.resize(most);
  return changes;
}

void addPlaces(BlastRadius& radius, const ItemExposures& exposures, const std::vector<bool>& used) {
  const auto add = [](ExposureChange& sum, const ExposureChange& change) {
    sum.before += change.before;
    sum.after += change.after;
  };
  for (const auto& [item, change] : exposures) {
    add(radius.places, change);
    add(radius.items, {change.before > 0 ? 1U : 0U, change.after > 0 ? 1U : 0U});
    if (!used[item]) add(radius.newItems, change);
  }
}

void addMeans(BlastRadius& radius, std::span<const ReplayedUser> users) {
  radius.users = users.size();
  radius.changed = static_cast<std::size_t>(std::ranges::count(users, true, &ReplayedUser::changed));
  radius.changedShare = shareEstimate(radius.changed, users.size());
  radius.rankBiasedOverlap = meanOf(users, [](const auto& user) { return user.rankBiasedOverlap; });
  radius.jaccard = meanOf(users, [](const auto& user) { return user.jaccard; });
}

PredictedChange predictedChange(ListAction action, std::size_t place, std::span<const ReplayedUser> users) {
  const auto before = [place](const ReplayedUser& user) { return user.predictedBefore[place]; };
  const auto after = [place](const ReplayedUser& user) { return user.predictedAfter[place]; };
  return {action, meanOf(users, before), meanOf(users, after),
          meanOf(users, [&](const ReplayedUser& user) { return after(user) - before(user); })};
}

} // namespace

BlastRadiusSummary::BlastRadiusSummary(const Pipeline& before, const Pipeline& after,
                                       BlastRadiusOptions options)
    : items_(*before.sources().items), options_(std::move(options)), used_(usedItems(before.sources())) {
  if (const auto judge = ListJudge::of(std::array{&before, &after})) {
    actions_ = judge->actions();
    judge_ = judge->model();
  }
  std::erase_if(options_.textFeatures,
                [this](const auto& name) { return !hasType(items_, name, {ValueType::String}); });
  std::erase_if(options_.numberFeatures, [this](const auto& name) {
    return !hasType(items_, name, {ValueType::Int64, ValueType::Float32});
  });
}

BlastRadius BlastRadiusSummary::of(std::span<const ReplayedUser> users) const {
  BlastRadius radius;
  const auto exposures = exposuresOf(users);
  addMeans(radius, users);
  addPlaces(radius, exposures, used_);
  radius.judge = judge_;
  for (std::size_t place = 0; place < actions_.size(); ++place)
    radius.predicted.push_back(predictedChange(actions_[place], place, users));
  for (const auto& name : options_.textFeatures)
    radius.features.push_back(featureExposure(items_, name, exposures));
  for (const auto& name : options_.numberFeatures)
    radius.numbers.push_back(numberChange(items_, name, exposures, users));
  radius.mostChangedUsers = mostChanged(users, options_.most);
  radius.mostChangedItems = mostChanged(exposures, options_.most);
  return radius;
}

} // namespace rankwright
