#include "model/mask/keyed_hash.h"

#include <array>
#include <bit>

namespace hopscope::mask {

namespace {

struct State
{
    std::array<std::uint64_t, 4> v;

    void rounds(int count)
    {
        for (int i = 0; i < count; ++i) {
            v[0] += v[1];
            v[1] = std::rotl(v[1], 13) ^ v[0];
            v[0] = std::rotl(v[0], 32);
            v[2] += v[3];
            v[3] = std::rotl(v[3], 16) ^ v[2];
            v[0] += v[3];
            v[3] = std::rotl(v[3], 21) ^ v[0];
            v[2] += v[1];
            v[1] = std::rotl(v[1], 17) ^ v[2];
            v[2] = std::rotl(v[2], 32);
        }
    }

    void take(std::uint64_t word)
    {
        v[3] ^= word;
        rounds(2);
        v[0] ^= word;
    }
};

std::uint64_t littleEndian(std::string_view bytes)
{
    std::uint64_t word = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        word |= std::uint64_t(std::uint8_t(bytes[i])) << (8 * i);
    return word;
}

} // namespace

std::uint64_t keyedHash(const HashKey& key, std::string_view text)
{
    constexpr std::size_t wordSize = 8;
    State state{{key.first ^ 0x736f6d6570736575, key.second ^ 0x646f72616e646f6d, key.first ^ 0x6c7967656e657261, key.second ^ 0x7465646279746573}};
    const std::uint64_t length = std::uint64_t(text.size()) << 56;
    while (text.size() >= wordSize) {
        state.take(littleEndian(text.substr(0, wordSize)));
        text.remove_prefix(wordSize);
    }
    state.take(length | littleEndian(text));
    state.v[2] ^= 0xff;
    state.rounds(4);
    return state.v[0] ^ state.v[1] ^ state.v[2] ^ state.v[3];
}

} // namespace hopscope::mask
