// The parts of whatis, in the order in which they run. Private to model/addresses.
#pragma once

#include "model/addresses/address_index.h"
#include "model/addresses/answer.h"

namespace hopscope::addresses {

/// Who has the address; adds to those that are there.
void addClaims(const AddressIndex& index, const ip::IpAddress& address, std::vector<Claim>& claims);
/// The ranges that hold the address, or the whole of the range that is asked for.
std::vector<KnownRange> rangesAround(const AddressIndex& index, const ip::Cidr& asked);
/// After claims and ranges: a gateway's and a tunnel's claims that follow from the range, and the role.
void addRole(const AddressIndex& index, const ip::IpAddress& address, Answer& answer);
/// Rules that name a range around the address.
void addNamings(const AddressIndex& index, const ip::IpAddress& address, Answer& answer);
/// After claims.
void addSeenAs(const AddressIndex& index, const ip::IpAddress& address, Answer& answer);
/// After claims: asks the trace.
void addPort(const AddressIndex& index, const ip::IpAddress& address, Answer& answer);
/// Of a question about a range.
Inside insideOf(const AddressIndex& index, const ip::Cidr& range);
/// The addresses that the name stands for.
NameAnswer addressesOfName(const AddressIndex& index, const std::string& name);
/// Last: what of all that could be otherwise.
void addNotKnown(const AddressIndex& index, Answer& answer);

WellKnown wellKnown(const ip::IpAddress& address);
/// The standard that says so.
std::string_view standardOf(WellKnown what);

/// Whether somebody has the address by itself: a pod, a node, a Service.
bool isOwned(const Answer& answer);

} // namespace hopscope::addresses
