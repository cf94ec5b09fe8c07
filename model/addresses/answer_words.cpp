#include "model/addresses/answer.h"

namespace hopscope::addresses {

std::string_view toString(WellKnown what)
{
    switch (what) {
    case WellKnown::None: return "";
    case WellKnown::ThisNetwork: return "this-network";
    case WellKnown::Loopback: return "loopback";
    case WellKnown::Metadata: return "cloud-metadata";
    case WellKnown::LinkLocal: return "link-local";
    case WellKnown::SharedSpace: return "shared-address-space";
    case WellKnown::Documentation: return "documentation";
    case WellKnown::Benchmarking: return "benchmarking";
    case WellKnown::Multicast: return "multicast";
    case WellKnown::Reserved: return "reserved";
    case WellKnown::Broadcast: return "broadcast";
    }
    return "";
}

std::string_view toString(Role role)
{
    switch (role) {
    case Role::None: return "";
    case Role::NetworkAddress: return "network-address";
    case Role::Broadcast: return "broadcast";
    case Role::Gateway: return "gateway";
    case Role::ManagementPort: return "management-port";
    case Role::KubernetesService: return "kubernetes-service";
    case Role::StaticBand: return "static-band";
    case Role::Reserved: return "reserved";
    case Role::Free: return "free";
    }
    return "";
}

std::string_view toString(Naming::How how)
{
    switch (how) {
    case Naming::How::IngressAllows: return "ingress-allows";
    case Naming::How::IngressExcepts: return "ingress-excepts";
    case Naming::How::EgressAllows: return "egress-allows";
    case Naming::How::EgressExcepts: return "egress-excepts";
    case Naming::How::IngressDenies: return "ingress-denies";
    case Naming::How::EgressDenies: return "egress-denies";
    case Naming::How::IngressPasses: return "ingress-passes";
    case Naming::How::EgressPasses: return "egress-passes";
    case Naming::How::SourceRange: return "source-range";
    }
    return "";
}

std::string_view toString(SeenAs::Case what)
{
    switch (what) {
    case SeenAs::Case::Own: return "own-address";
    case SeenAs::Case::Masqueraded: return "masqueraded";
    case SeenAs::Case::SharedByPods: return "masqueraded-pods";
    case SeenAs::Case::NotKnown: return "not-known";
    }
    return "";
}

} // namespace hopscope::addresses
