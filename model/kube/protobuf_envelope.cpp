#include "model/kube/protobuf_envelope.h"

namespace hopscope::kube {

namespace {

void addTypeMeta(MessageReader source, Envelope& envelope)
{
    enum : std::uint32_t { ApiVersion = 1, KindName = 2 };
    while (source.next()) {
        if (source.number() == ApiVersion)
            envelope.apiVersion = source.text();
        else if (source.number() == KindName)
            envelope.kind = source.text();
    }
}

} // namespace

void addEnvelopeField(std::uint32_t number, std::string_view bytes, Envelope& envelope)
{
    switch (number) {
    case EnvelopeField::TypeMeta:
        addTypeMeta(MessageReader(bytes), envelope);
        break;
    case EnvelopeField::Raw:
        envelope.raw = bytes;
        break;
    case EnvelopeField::ContentEncoding:
        envelope.contentEncoding = bytes;
        break;
    case EnvelopeField::ContentType:
        envelope.contentType = bytes;
        break;
    }
}

Envelope readEnvelope(std::string_view bytes)
{
    if (!bytes.starts_with(protobufMagic))
        throw MalformedField{0, "what Kubernetes' protobuf begins with"};
    MessageReader source(bytes.substr(protobufMagic.size()));
    Envelope envelope;
    while (source.next()) {
        const std::uint32_t number = source.number(); // reading the value forgets it
        addEnvelopeField(number, source.bytes(), envelope);
    }
    return envelope;
}

std::string complaint(const Envelope& envelope, std::string_view kind, std::string_view apiVersion)
{
    constexpr std::string_view protobufType = "application/vnd.kubernetes.protobuf";
    if (envelope.kind != kind || envelope.apiVersion != apiVersion)
        return "found " + envelope.apiVersion + " " + envelope.kind;
    if (!envelope.contentEncoding.empty() || (!envelope.contentType.empty() && envelope.contentType != protobufType))
        return "found " + envelope.contentType + " " + envelope.contentEncoding;
    return {};
}

std::string_view protobufVersion(Kind kind)
{
    return kind == Kind::EndpointSlice ? "discovery.k8s.io/v1" : "v1";
}

} // namespace hopscope::kube
