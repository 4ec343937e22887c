#include "core/logs/frappe.h"

#include "core/logs/frappe_parts.h"

namespace rankwright {

Result<StoreExport> readFrappe(const std::filesystem::path& folder, const JobControl& job) {
  StoreExport store;
  store.actionKind = "use";
  RW_ASSIGN(store.items, readFrappeCatalogue(folder / "meta.csv", store.report, job));
  RW_CHECK(readFrappeLog(folder / "frappe.csv", store, job));
  return store;
}

} // namespace rankwright
