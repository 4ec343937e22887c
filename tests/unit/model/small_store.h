#pragma once

#include "core/model/training.h"
#include "tables.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace rankwright {

/// A store in which users of a taste use the apps of that taste, so that only the pair of user and item says
/// something.
struct SmallStore {
  static constexpr std::uint32_t kUsers = 40;
  static constexpr std::uint32_t kItems = 40;

  SmallStore() {
    users = tableOf({{"user", ValueType::String}, {"age", ValueType::Int64}}, userRows());
    items =
        tableOf({{"item", ValueType::String}, {"tags", ValueType::StringList}, {"price", ValueType::Float32}},
                itemRows());
    contexts = tableOf({{"weekday", ValueType::String}}, {{Value("monday")}, {Value("sunday")}});
    rules = RuleSet::parse("isFree = price == 0.0", "test.rules").value();
    drawInteractions();
  }

  TrainingSources sources() const { return {&users, &items, &contexts, &rules, interactions}; }

  static std::vector<std::uint32_t> allItems() {
    std::vector<std::uint32_t> rows(kItems);
    std::iota(rows.begin(), rows.end(), 0U);
    return rows;
  }

  Schema inputs() const { return trainingInputs(sources()).value(); }

  static ModelConfig config() {
    ModelConfig config;
    for (const char* name : {"user", "item", "tags", "weekday", "isFree", "price"})
      config.fields.push_back({name, 0, 0});
    config.embedding = 4;
    config.epochs = 12;
    config.batchSize = 256;
    config.learningRate = 0.02;
    config.threads = 1;
    config.heldOut = 0.2;
    return config;
  }

  FeatureTable users;
  FeatureTable items;
  FeatureTable contexts;
  RuleSet rules;
  std::vector<Interaction> interactions;

private:
  static std::vector<std::vector<Value>> userRows() {
    std::vector<std::vector<Value>> rows;
    for (std::uint32_t i = 0; i < kUsers; ++i)
      rows.push_back({Value("u" + std::to_string(i)), Value(std::int64_t{20 + i % 5})});
    return rows;
  }

  static std::vector<std::vector<Value>> itemRows() {
    std::vector<std::vector<Value>> rows;
    for (std::uint32_t i = 0; i < kItems; ++i) {
      const auto tags = i % 3 == 0 ? std::vector<std::string>{}
                                   : std::vector<std::string>{"t" + std::to_string(i % 7), "all"};
      rows.push_back(
          {Value("i" + std::to_string(i)), Value(tags), i % 5 == 0 ? Value() : Value(0.5F * (i % 3))});
    }
    return rows;
  }

  void drawInteractions() {
    std::mt19937 random(11);
    for (int n = 0; n < 1500; ++n) {
      const auto user = static_cast<std::uint32_t>(random() % kUsers);
      const auto item = static_cast<std::uint32_t>(random() % (kItems / 2)) * 2 + user % 2;
      interactions.push_back({UserId(user), ItemId(item), static_cast<std::uint32_t>(random() % 2)});
    }
  }
};

} // namespace rankwright
