#include "widgets/wording/query_wording.h"

#include "model/query/fields.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {

using query::Field;
using query::Preset;
using query::QueryErrorKind;

namespace {

/// "=, !=, in, ~" of the field.
QString operatorsOf(Field field)
{
    QStringList signs;
    const query::FieldDescription* description = query::descriptionOf(field);
    if (!description)
        return {};
    for (const query::Operator operator_ : query::operatorsOf(description->type))
        signs << toText(query::toString(operator_));
    return signs.join(QStringLiteral(", "));
}

QString nameOf(const query::QueryError& error)
{
    return error.field ? toText(query::fieldName(*error.field)) : QString();
}

QString valueMissing(const query::QueryError& error)
{
    return error.text.empty() ? Wording::tr("The value for %1 is missing.").arg(nameOf(error))
                              : Wording::tr("A value for %1 belongs here; in quotes it may be any text.").arg(nameOf(error));
}

QString termMissing(const query::QueryError& error)
{
    if (error.length == 0)
        return Wording::tr("Something to look for is missing here: a text, or a comparison such as ns = prod.");
    return Wording::tr("%1 cannot stand here. To look for the text itself, put it in quotes.").arg(toText(error.text));
}

/// What the value of a field must be.
QString wrongValue(const query::QueryError& error)
{
    const QString text = toText(error.text);
    switch (error.kind) {
    case QueryErrorKind::NotAnAddress:
        return Wording::tr("%1 is neither an address nor a range such as 10.244.1.0/24; with ~ it may be part of one.").arg(text);
    case QueryErrorKind::NotARange:
        return Wording::tr("%1 is no range such as 10.244.1.0/24; ~ finds the ranges that an address is in.").arg(text);
    case QueryErrorKind::NotANumber: return Wording::tr("%1 is compared with a whole number, which %2 is not.").arg(nameOf(error), text);
    case QueryErrorKind::NotYesOrNo: return Wording::tr("%1 is true or false, not %2.").arg(nameOf(error), text);
    default: return Wording::tr("%1 is no kind that is read, such as pod, service or node.").arg(text);
    }
}

/// The fields that speak of pods alone, or of their nodes.
QString podFieldPhrase(Field field)
{
    switch (field) {
    case Field::Health: return Wording::tr("how a pod is doing, as the map colours it");
    case Field::Phase: return Wording::tr("phase of a pod or namespace");
    case Field::Status: return Wording::tr("status as kubectl prints it");
    case Field::Restarts: return Wording::tr("restarts of a pod");
    case Field::Owner: return Wording::tr("name of the workload a pod belongs to");
    case Field::OwnerKind: return Wording::tr("kind of the workload a pod belongs to");
    case Field::HostNetwork: return Wording::tr("whether a pod uses its node's network");
    case Field::Zone: return Wording::tr("zone of a node and its pods");
    case Field::Role: return Wording::tr("role of a node");
    case Field::Image: return Wording::tr("image of a pod's containers");
    case Field::Service: return Wording::tr("Service that pods are behind");
    case Field::Policy: return Wording::tr("NetworkPolicy that selects pods");
    case Field::Finding: return Wording::tr("what is wrong with it: error, warning, note, or a rule");
    default: return {};
    }
}

} // namespace

QString queryErrorSentence(const query::QueryError& error)
{
    const QString text = toText(error.text);
    switch (error.kind) {
    case QueryErrorKind::UnclosedQuote: return Wording::tr("This quote is not closed.");
    case QueryErrorKind::UnclosedParenthesis: return Wording::tr("This parenthesis is not closed.");
    case QueryErrorKind::UnopenedParenthesis: return Wording::tr("This parenthesis closes nothing.");
    case QueryErrorKind::TermExpected: return termMissing(error);
    case QueryErrorKind::ValueExpected: return valueMissing(error);
    case QueryErrorKind::ListEndExpected: return Wording::tr("A comma or a closing parenthesis belongs here.");
    case QueryErrorKind::UnknownField:
        if (error.field)
            return Wording::tr("There is no field %1. Did you mean %2? To look for the text itself, put all of it in quotes.").arg(text, nameOf(error));
        return Wording::tr("There is no field %1. To look for the text itself, put all of it in quotes.").arg(text);
    case QueryErrorKind::KeyExpected: return Wording::tr("%1 needs a key, such as %1:app.").arg(nameOf(error));
    case QueryErrorKind::OperatorUnfit:
        return Wording::tr("%1 cannot be compared with %2. It can with: %3.")
            .arg(nameOf(error), text, operatorsOf(error.field.value_or(Field::Anything)));
    case QueryErrorKind::NotAnAddress:
    case QueryErrorKind::NotARange:
    case QueryErrorKind::NotANumber:
    case QueryErrorKind::NotYesOrNo:
    case QueryErrorKind::NotAKind: return wrongValue(error);
    case QueryErrorKind::TooDeep: return Wording::tr("There are too many parentheses in each other.");
    }
    return {};
}

QString queryFieldPhrase(Field field)
{
    switch (field) {
    case Field::Anything: return {};
    case Field::Kind: return Wording::tr("kind of object: pod, service, node");
    case Field::Name: return Wording::tr("name of an object");
    case Field::Namespace: return Wording::tr("namespace");
    case Field::Node: return Wording::tr("node, and what runs on it");
    case Field::Ip: return Wording::tr("any address of an object; in a range");
    case Field::Range: return Wording::tr("pod range of a node; range of a pool");
    case Field::Port: return Wording::tr("port of a Service or a container");
    case Field::NodePort: return Wording::tr("NodePort of a Service");
    case Field::TargetPort: return Wording::tr("target port of a Service, number or name");
    case Field::Type: return Wording::tr("type of a Service");
    case Field::Label: return Wording::tr("label with a key, such as label:app");
    case Field::Selector: return Wording::tr("selector of a Service, such as selector:app");
    case Field::Ready: return Wording::tr("ready; of a Service: whether it has a ready endpoint");
    default: return podFieldPhrase(field);
    }
}

QString presetName(Preset preset)
{
    switch (preset) {
    case Preset::NotReadyPods: return Wording::tr("Pods that are not ready");
    case Preset::FailingPods: return Wording::tr("Pods that fail");
    case Preset::RestartingPods: return Wording::tr("Pods that have restarted");
    case Preset::UnscheduledPods: return Wording::tr("Pods without a node");
    case Preset::HostNetworkPods: return Wording::tr("Pods on their node's network");
    case Preset::PodsBehindNoService: return Wording::tr("Pods behind no Service");
    case Preset::PodsWithoutPolicy: return Wording::tr("Pods that no NetworkPolicy selects");
    case Preset::NodePortServices: return Wording::tr("NodePort Services");
    case Preset::ServicesWithoutEndpoints: return Wording::tr("Services without a ready endpoint");
    case Preset::NotReadyNodes: return Wording::tr("Nodes that are not ready");
    }
    return {};
}

} // namespace hopscope::wording
