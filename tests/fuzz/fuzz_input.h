// What a fuzzer's bytes mean: some at the front choose how the rest is read.
#pragma once

#include "model/kube/list_reader.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <vector>

namespace hopscope::fuzz {

/// What does not hold is reported as a crash is, and said where.
inline void require(bool holds, const char* file = __builtin_FILE(), int line = __builtin_LINE())
{
    if (holds)
        return;
    std::fprintf(stderr, "ERROR: does not hold: %s:%d\n", file, line);
    std::abort();
}

/// What reading may end with: no list, no object, or more of it than any honest server sends.
inline bool isReadingError(const Error& error)
{
    return error.kind == ErrorKind::NotYamlOrJson || error.kind == ErrorKind::MalformedObject || error.kind == ErrorKind::OverLimit;
}

struct Input
{
    std::uint8_t form = 0;     ///< which reader, by its remainder
    kube::Kind kind = kube::Kind::Pod;
    std::size_t piece = 1;     ///< how many bytes come at a time
    std::string_view text;
};

/// The first three bytes are form, kind and piece; '0' is the first form, 'A' the first kind.
inline Input inputOf(const std::uint8_t* data, std::size_t size)
{
    constexpr std::size_t head = 3;
    if (size < head)
        return {};
    Input input;
    input.form = std::uint8_t(data[0] - '0');
    input.kind = kube::Kind(std::uint8_t(data[1] - 'A') % kube::kindCount);
    input.piece = data[2] + std::size_t(1);
    input.text = {reinterpret_cast<const char*>(data) + head, size - head};
    return input;
}

/// The kinds that come as protobuf are the first ones.
inline kube::Kind protobufKind(kube::Kind kind)
{
    constexpr std::size_t withDecoder = std::size_t(kube::Kind::EndpointSlice) + 1;
    const auto chosen = kube::Kind(std::size_t(kind) % withDecoder);
    require(kube::hasProtobufDecoder(chosen));
    return chosen;
}

/// The text cut as it is fed.
inline std::vector<std::string_view> piecesOf(std::string_view text, std::size_t size)
{
    std::vector<std::string_view> pieces;
    for (std::size_t at = 0; at < text.size(); at += size)
        pieces.push_back(text.substr(at, size));
    return pieces;
}

} // namespace hopscope::fuzz
