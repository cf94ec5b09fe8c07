// What is this address? The one function that the window and the command line ask.
#pragma once

#include "model/addresses/address_index.h"
#include "model/addresses/answer.h"

namespace hopscope::addresses {

/// Everything that objects say of it, by addresses.md A.2 and A.6: a list of claims, never one guess. Pure; of the index's own
/// snapshot. With a port it asks the trace; for a name the cluster's DNS.
Answer whatis(const AddressIndex& index, const Question& question);

} // namespace hopscope::addresses
