// Addresses as numbers: to count them, and to find what lies between two.
#pragma once

#include "model/ip/cidr.h"

namespace hopscope::ip {

/// An unsigned number of 128 bits: an address's own, or how many there are.
struct AddressNumber
{
    std::uint64_t high = 0;
    std::uint64_t low = 0;

    auto operator<=>(const AddressNumber&) const = default;
    bool isZero() const { return high == 0 && low == 0; }
    /// Both wrap at 2^128, as unsigned numbers do.
    AddressNumber plus(const AddressNumber& other) const;
    AddressNumber minus(const AddressNumber& other) const;
    /// In decimal digits.
    std::string toString() const;
};

/// The number of an address: 10.0.0.1 is 167772161, fd00::1 is 0xfd00 << 112 | 1.
AddressNumber numberOf(const IpAddress& address);
/// The other way round; of IPv4 the low 32 bits count.
IpAddress addressOf(Family family, const AddressNumber& number);
/// How many addresses the range has, 2^(bits - length); for ::/0, which has one more than the number can say, 2^128 - 1.
AddressNumber sizeOf(const Cidr& range);

/// Addresses from `first` to `last`, both of them included and of one family.
struct AddressSpan
{
    IpAddress first;
    IpAddress last;

    bool operator==(const AddressSpan&) const = default;
    bool contains(const IpAddress& address) const { return !(address < first) && !(last < address); }
    /// As sizeOf.
    AddressNumber count() const;
    /// "10.0.0.5 - 10.0.0.9"; "10.0.0.5" alone for one.
    std::string toString() const;
};
AddressSpan spanOf(const Cidr& range);

} // namespace hopscope::ip
