#include "app/masked_subject.h"

namespace hopscope::app {

exporting::PictureSubject maskedSubject(const mask::Mask& mask, exporting::PictureSubject subject)
{
    subject.snapshot = std::make_shared<const cluster::ClusterSnapshot>(mask.snapshot(*subject.snapshot));
    subject.facts = mask.facts(std::move(subject.facts));
    if (subject.trace)
        subject.trace = std::make_shared<const flow::FlowTrace>(mask.trace(*subject.trace));
    if (subject.selected)
        subject.selected->key = mask.key(subject.selected->key);
    std::set<std::string> namespaces;
    for (const std::string& name : subject.options.namespaces)
        namespaces.insert(mask.namespaceName(name));
    subject.options.namespaces = {namespaces.begin(), namespaces.end()};
    return subject;
}

} // namespace hopscope::app
