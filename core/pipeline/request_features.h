#pragma once

#include "core/base/result.h"
#include "core/expr/input_tables.h"
#include "core/feature/item_pool.h"
#include "core/feature/schema.h"
#include "core/feature/user_store.h"
#include "core/pipeline/request.h"

#include <optional>
#include <string_view>

namespace rankwright {

/// What the names of the related item's features begin with: `related_category` is its `category`, and
/// `related_id` its key.
inline constexpr std::string_view kRelatedPrefix = "related_";

/// The features of a related item as rules know them: `related_id` and those of `items` with the prefix, but
/// for names that `taken` has.
Schema relatedSchema(const Schema& items, const Schema& taken);

/// The features that requests offer to rules before there are candidates: of the context, the user and, in
/// Scene::Related, the related item. Borrows the stores; immutable.
class RequestSchema {
public:
  RequestSchema() = default;

  /// Errors: Conflict when two of context, users and items have a feature of the same name.
  static Result<RequestSchema> of(const Schema& context, const UserStore& users, const ItemPool& items);

  /// All of them.
  const Schema& features() const { return features_; }
  /// The same and those of items: what is known of a candidate.
  const Schema& withItems() const { return withItems_; }

private:
  friend class RequestFeatures;

  const Schema* context_ = nullptr;
  const UserStore* users_ = nullptr;
  const ItemPool* items_ = nullptr;
  Schema features_;
  Schema withItems_;
  Schema relatedId_;     ///< `related_id`, unless the name is taken
  FeatureTable related_; ///< the items' columns under their names as a related item
};

/// The features of one request. What the caller gives stands before what the store has of the user.
class RequestFeatures {
public:
  /// `schema` outlives it. Errors: InvalidArgument for a user or related item that is not there, and for a
  /// related item that is missing or given in another scene; those of `contextTable` and `givenFeatures`.
  static Result<RequestFeatures> of(const RequestSchema& schema, const Request& request);

  /// Broadcasts them, with the request's clock. Borrows this object.
  InputTables tables() const;
  const RequestClock& clock() const { return clock_; }

private:
  RequestFeatures(const RequestSchema& schema, const Request& request);

  const RequestSchema* schema_;
  RequestClock clock_;
  UserId user_;
  std::optional<ItemId> related_;
  FeatureTable context_;
  FeatureTable given_;
  FeatureTable relatedId_;
};

} // namespace rankwright
