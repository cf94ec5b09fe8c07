#include "model/facts/address_table.h"
namespace hopscope::facts {
std::vector<AddressRow> addressTable(const cluster::ClusterSnapshot&, const NetworkFacts&) { return {}; }
} // namespace hopscope::facts
