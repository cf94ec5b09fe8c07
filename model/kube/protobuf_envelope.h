// The runtime.Unknown that Kubernetes puts around everything it writes as protobuf. Private to model/kube.
#pragma once

#include "model/kube/object.h"
#include "model/kube/protobuf_reader.h"

#include <optional>

namespace hopscope::kube {

inline constexpr std::string_view protobufMagic("k8s\0", 4);

namespace EnvelopeField {
enum : std::uint32_t { TypeMeta = 1, Raw = 2, ContentEncoding = 3, ContentType = 4 };
}

struct Envelope
{
    std::string apiVersion;
    std::string kind;
    std::optional<std::string_view> raw;
    std::string contentEncoding;
    std::string contentType;
};

/// Adds one field; throws MalformedField and protozero's exceptions, as all readers here.
void addEnvelopeField(std::uint32_t number, std::string_view bytes, Envelope& envelope);
/// `bytes` with the magic before them. Throws MalformedField when it is missing.
Envelope readEnvelope(std::string_view bytes);

/// What is wrong with the envelope of something that should be `kind` of `apiVersion`; empty when nothing is.
std::string complaint(const Envelope& envelope, std::string_view kind, std::string_view apiVersion);
/// The version whose field numbers are known here: numbers mean something in one version of a kind only.
std::string_view protobufVersion(Kind kind);

} // namespace hopscope::kube
