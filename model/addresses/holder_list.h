// Holders in order of their addresses. Private to model/addresses.
#pragma once

#include "model/addresses/address_holder.h"
#include "model/ip/address_number.h"

#include <algorithm>
#include <iterator>

namespace hopscope::addresses {

/// A sorted array in pieces: a change moves a piece's end, never the whole.
class HolderList
{
public:
    /// In place of all that are there.
    void assign(std::vector<Holder> holders)
    {
        std::sort(holders.begin(), holders.end(), comesBefore);
        m_chunks.clear();
        m_size = holders.size();
        for (std::size_t begin = 0; begin < holders.size(); begin += chunkTarget) {
            const auto from = holders.begin() + std::ptrdiff_t(begin);
            m_chunks.emplace_back(from, holders.begin() + std::ptrdiff_t(std::min(begin + chunkTarget, holders.size())));
        }
    }

    void add(const Holder& holder)
    {
        if (m_chunks.empty())
            m_chunks.emplace_back();
        const std::size_t index = chunkFor(holder, comesBefore);
        std::vector<Holder>& chunk = m_chunks[index];
        chunk.insert(std::upper_bound(chunk.begin(), chunk.end(), holder, comesBefore), holder);
        ++m_size;
        if (chunk.size() <= 2 * chunkTarget)
            return;
        const auto middle = chunk.begin() + std::ptrdiff_t(chunkTarget);
        std::vector<Holder> second(middle, chunk.end());
        chunk.erase(middle, chunk.end());
        m_chunks.insert(m_chunks.begin() + std::ptrdiff_t(index) + 1, std::move(second));
    }

    void remove(const Holder& holder)
    {
        if (m_chunks.empty())
            return;
        // Equal keys may stand in the chunk before: an object and the one in its place have one key.
        for (std::size_t index = firstChunkWith(holder); index < m_chunks.size(); ++index) {
            std::vector<Holder>& chunk = m_chunks[index];
            const auto [first, last] = std::equal_range(chunk.begin(), chunk.end(), holder, comesBefore);
            const auto found = std::find(first, last, holder);
            if (found != last) {
                chunk.erase(found);
                --m_size;
                if (chunk.empty())
                    m_chunks.erase(m_chunks.begin() + std::ptrdiff_t(index));
                return;
            }
            if (last != chunk.end())
                return;
        }
    }

    std::size_t size() const { return m_size; }

    /// Calls visit(holder) for each one from `span`'s first to its last address, in order.
    template <class Visit>
    void forEachIn(const ip::AddressSpan& span, Visit visit) const
    {
        const auto isBefore = [](const Holder& holder, const ip::IpAddress& address) { return holder.address < address; };
        const auto chunkEnds = [](const std::vector<Holder>& chunk, const ip::IpAddress& address) { return chunk.back().address < address; };
        auto chunk = std::lower_bound(m_chunks.begin(), m_chunks.end(), span.first, chunkEnds);
        if (chunk == m_chunks.end())
            return;
        auto next = std::lower_bound(chunk->begin(), chunk->end(), span.first, isBefore);
        while (!(span.last < next->address)) {
            visit(*next);
            if (++next == chunk->end()) {
                if (++chunk == m_chunks.end())
                    return;
                next = chunk->begin();
            }
        }
    }

private:
    static constexpr std::size_t chunkTarget = 256;

    template <class Before>
    std::size_t chunkFor(const Holder& holder, Before before) const
    {
        const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), holder, [&](const Holder& one, const std::vector<Holder>& chunk) {
            return before(one, chunk.front());
        });
        return after == m_chunks.begin() ? 0 : std::size_t(after - m_chunks.begin()) - 1;
    }
    std::size_t firstChunkWith(const Holder& holder) const
    {
        const auto found = std::lower_bound(m_chunks.begin(), m_chunks.end(), holder, [](const std::vector<Holder>& chunk, const Holder& one) {
            return comesBefore(chunk.back(), one);
        });
        return std::size_t(found - m_chunks.begin());
    }

    std::vector<std::vector<Holder>> m_chunks; ///< none is empty, once there is one
    std::size_t m_size = 0;
};

} // namespace hopscope::addresses
