#include "widgets/wording/wording.h"
#include "widgets/wording/words.h"

namespace hopscope::wording {
namespace {

/// "sentence", with what a library or server said behind it.
QString withDetail(const QString& sentence, const Error& error)
{
    const QString detail = oneLine(error.message);
    return detail.isEmpty() ? sentence + QLatin1Char('.') : Wording::tr("%1 (%2).").arg(sentence, detail);
}

/// The error's context, or a stand-in where it has none.
QString contextOf(const Error& error, const QString& otherwise)
{
    const QString context = oneLine(error.context);
    return context.isEmpty() ? otherwise : context;
}

QString archiveWhat(const Error& error, const QString& file)
{
    switch (error.kind) {
    case ErrorKind::FileCut:
        return error.message.empty() ? Wording::tr("The text ends in the middle of an object: %1.").arg(file)
                                     : withDetail(Wording::tr("The file or archive ends in the middle: %1").arg(file), error);
    case ErrorKind::ForeignLines: return withDetail(Wording::tr("%1 is no part of an object").arg(file), error);
    case ErrorKind::ArchiveEncrypted: return Wording::tr("%1 is encrypted.").arg(file);
    case ErrorKind::ArchiveTooLarge: return withDetail(Wording::tr("%1 is too large for a dump, and is not read further").arg(file), error);
    case ErrorKind::NoFilesInArchive: return Wording::tr("The archive %1 holds no file named .json, .yaml or .yml.").arg(file);
    default: return {};
    }
}

QString notAFile(const Error& error, const QString& file)
{
    if (error.message == "folder")
        return Wording::tr("%1 is a folder, not a file.").arg(file);
    if (error.message == "device")
        return Wording::tr("%1 is a device, not a file.").arg(file);
    if (error.message == "socket")
        return Wording::tr("%1 is a socket, not a file.").arg(file);
    return Wording::tr("%1 is a pipe, not a file.").arg(file);
}

/// What the machine did not give.
QString readingWhat(const Error& error)
{
    const QString file = contextOf(error, Wording::tr("the input"));
    switch (error.kind) {
    case ErrorKind::NotAFile: return notAFile(error, file);
    case ErrorKind::FileTooLarge: return Wording::tr("%1 is too large: more than %2.").arg(file, oneLine(error.message));
    case ErrorKind::ReadTimedOut: return Wording::tr("%1 gives nothing, or not all, within %2.").arg(file, oneLine(error.message));
    case ErrorKind::FileNotTrusted: return Wording::tr("Other users can write to %1, so it is not believed.").arg(file);
    case ErrorKind::OutOfMemory: return Wording::tr("Memory ran out while reading or showing %1.").arg(contextOf(error, Wording::tr("the cluster")));
    case ErrorKind::Unexpected: return withDetail(error.context.empty() ? Wording::tr("Something went wrong within Hopscope")
                                                                       : Wording::tr("Something went wrong within Hopscope at %1").arg(oneLine(error.context)), error);
    default: return {};
    }
}

QString readingAdvice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotAFile: return Wording::tr("Name a file instead.");
    case ErrorKind::FileTooLarge: return Wording::tr("Check that it is the right one; what comes through a pipe can be saved to a file first.");
    case ErrorKind::ReadTimedOut: return Wording::tr("Check who writes into it, or whether its file system can be reached.");
    case ErrorKind::FileNotTrusted: return Wording::tr("Take that right from them (chmod go-w), or agree to the command anew in the window.");
    case ErrorKind::OutOfMemory: return Wording::tr("Close other programs, or read fewer namespaces.");
    case ErrorKind::Unexpected: return Wording::tr("Try again; if it stays, please report it.");
    default: return {};
    }
}

QString inputWhat(const Error& error)
{
    const QString file = contextOf(error, Wording::tr("the input"));
    switch (error.kind) {
    case ErrorKind::InvalidArgument:
        return withDetail(Wording::tr("\"%1\" cannot be understood").arg(contextOf(error, Wording::tr("a value"))), error);
    case ErrorKind::NotFound:
        return withDetail(Wording::tr("There is no %1").arg(contextOf(error, Wording::tr("such object"))), error);
    case ErrorKind::FileMissing: return Wording::tr("There is no file or folder %1.").arg(file);
    case ErrorKind::FileUnreadable: return withDetail(Wording::tr("%1 cannot be read").arg(file), error);
    case ErrorKind::NotYamlOrJson: return withDetail(Wording::tr("%1 is neither JSON nor YAML").arg(file), error);
    case ErrorKind::NoKubernetesObjects: return withDetail(Wording::tr("%1 holds no Kubernetes objects that can be shown").arg(file), error);
    case ErrorKind::MalformedObject: return withDetail(Wording::tr("An object in %1 is not as Kubernetes writes it").arg(file), error);
    case ErrorKind::Unsupported:
        return withDetail(Wording::tr("This version cannot do that: %1").arg(contextOf(error, Wording::tr("not supported"))), error);
    case ErrorKind::WriteFailed: return withDetail(Wording::tr("%1 cannot be written").arg(contextOf(error, Wording::tr("The file"))), error);
    default: return archiveWhat(error, file);
    }
}

/// client-go 1.26 took out the two; others were never in it, or are in it no more.
QString unsupportedLogin(const Error& error)
{
    if (error.context == "gcp" || error.context == "azure")
        return Wording::tr("The kubeconfig logs in with the auth-provider \"%1\", which kubectl does not have any more since version 1.26.")
            .arg(oneLine(error.context));
    return Wording::tr("The kubeconfig logs in with the auth-provider \"%1\", which kubectl does not know.").arg(oneLine(error.context));
}

QString connectionWhat(const Error& error)
{
    const QString kubeconfig = contextOf(error, Wording::tr("the kubeconfig"));
    const QString server = contextOf(error, Wording::tr("the API server"));
    switch (error.kind) {
    case ErrorKind::KubeconfigMissing: return Wording::tr("There is no kubeconfig: looked at %1.").arg(contextOf(error, QStringLiteral("$KUBECONFIG, ~/.kube/config")));
    case ErrorKind::KubeconfigInvalid: return withDetail(Wording::tr("The kubeconfig cannot be used: %1").arg(kubeconfig), error);
    case ErrorKind::ContextMissing:
        if (error.context.empty())
            return Wording::tr("The kubeconfig has no current context.");
        return withDetail(Wording::tr("The kubeconfig has no context \"%1\"").arg(kubeconfig), error);
    case ErrorKind::CredentialUnsupported: return unsupportedLogin(error);
    case ErrorKind::LoginExpired: return withDetail(Wording::tr("The login has expired, and %1 gives no new token").arg(contextOf(error, Wording::tr("its issuer"))), error);
    case ErrorKind::ExecNotAllowed:
        return Wording::tr("The kubeconfig %1 wants to run a command to log in: %2.").arg(oneLine(error.message), kubeconfig);
    case ErrorKind::ExecNeedsTerminal: return Wording::tr("The command that logs in must be able to ask on a terminal: %1.").arg(kubeconfig);
    case ErrorKind::ExecMissing: return withDetail(Wording::tr("The command that logs in is not there: %1").arg(kubeconfig), error);
    case ErrorKind::ExecFailed: return withDetail(Wording::tr("The command that logs in has failed: %1").arg(kubeconfig), error);
    case ErrorKind::ExecTimedOut: return withDetail(Wording::tr("The command that logs in took too long and was stopped: %1").arg(kubeconfig), error);
    case ErrorKind::CannotResolveHost: return withDetail(Wording::tr("The name of %1 cannot be resolved").arg(server), error);
    case ErrorKind::CannotConnect: return withDetail(Wording::tr("%1 does not answer").arg(server), error);
    case ErrorKind::TlsUntrusted: return withDetail(Wording::tr("The certificate of %1 is not trusted").arg(server), error);
    case ErrorKind::TlsWrongName: return withDetail(Wording::tr("The certificate of %1 is for another name").arg(server), error);
    case ErrorKind::TlsExpired: return withDetail(Wording::tr("The certificate of %1 is not valid at this time").arg(server), error);
    case ErrorKind::TlsClientCertificate: return withDetail(Wording::tr("The client certificate or its key cannot be used: %1").arg(kubeconfig), error);
    case ErrorKind::TlsClientRefused: return withDetail(Wording::tr("%1 wants another client certificate than it is shown").arg(server), error);
    default: return {};
    }
}

/// What went on and on, and so was ended.
QString limitWhat(const Error& error)
{
    const QString who = contextOf(error, Wording::tr("The API server"));
    switch (error.limit) {
    case Limit::SmallAnswer: return Wording::tr("%1 sends an answer that is far too long, and was not read further.").arg(who);
    case Limit::Object: return Wording::tr("%1 sends an object that is larger than any can be, and was not read further.").arg(who);
    case Limit::ListFrame: return Wording::tr("%1 sends a list that is mostly no objects, and was not read further.").arg(who);
    case Limit::ListBytes: return Wording::tr("%1 sends a list without an end, and was not read further.").arg(who);
    case Limit::ListObjects: return Wording::tr("%1 sends more objects than any cluster has, and was not read further.").arg(who);
    case Limit::Pages: return Wording::tr("%1 sends a list in pages that lead to no end, and was not read further.").arg(who);
    case Limit::Headers: return Wording::tr("%1 sends header fields without an end, and was not read further.").arg(who);
    case Limit::Compression: return Wording::tr("%1 sends an answer that unpacks to far too much, and was not read further.").arg(who);
    case Limit::WatchBytes: return Wording::tr("%1 sends changes that are too large together, and was not read further.").arg(who);
    case Limit::Pace: return Wording::tr("%1 sends its answer so slowly that it would never end.").arg(who);
    case Limit::PluginOutput: return Wording::tr("The command that logs in prints far more than a credential, and was stopped: %1.").arg(who);
    case Limit::PluginChatter: return Wording::tr("The command that logs in says more than anybody could read, and was stopped: %1.").arg(who);
    case Limit::None:
    case Limit::Patience: break;
    }
    return Wording::tr("%1 gives more than is read.").arg(who);
}

QString serverWhat(const Error& error)
{
    const QString server = contextOf(error, Wording::tr("The API server"));
    switch (error.kind) {
    case ErrorKind::Unauthorized: return withDetail(Wording::tr("%1 does not accept these credentials").arg(server), error);
    case ErrorKind::Forbidden: return withDetail(Wording::tr("Reading %1 is not allowed").arg(server), error);
    case ErrorKind::AbsentKind: return withDetail(Wording::tr("The cluster does not know %1").arg(server), error);
    case ErrorKind::Expired: return withDetail(Wording::tr("What was read of %1 is too old to go on from").arg(server), error);
    case ErrorKind::TooManyRequests: return withDetail(Wording::tr("%1 is busy and asks to wait").arg(server), error);
    case ErrorKind::ServerError: return withDetail(Wording::tr("%1 gave an answer that cannot be used").arg(server), error);
    case ErrorKind::OverLimit: return limitWhat(error);
    default: return {};
    }
}

QString limitAdvice(Limit limit)
{
    if (limit == Limit::PluginOutput || limit == Limit::PluginChatter)
        return Wording::tr("Run \"kubectl get nodes\" in a terminal to see what it wants, then try again.");
    if (limit == Limit::Pace)
        return Wording::tr("Check the network on the way to it; with -n less is read.");
    return Wording::tr("Check that the address is a Kubernetes API server that you trust; what was read before stays.");
}

QString inputAdvice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidArgument: return Wording::tr("Correct it; \"hopscope --help\" shows the forms there are.");
    case ErrorKind::NotFound: return Wording::tr("Check the spelling and the namespace; the tables list what there is.");
    case ErrorKind::FileMissing: return Wording::tr("Check the path.");
    case ErrorKind::FileUnreadable: return Wording::tr("Check its permissions and that it is not damaged.");
    case ErrorKind::NotYamlOrJson: return Wording::tr("Save the objects with \"kubectl get ... -o json\" or \"-o yaml\" and open that.");
    case ErrorKind::NoKubernetesObjects: return Wording::tr("Save them with \"kubectl get nodes,pods,services,endpointslices -A -o json\" and open that.");
    case ErrorKind::FileCut: return Wording::tr("Save or copy it again: the rest is missing.");
    case ErrorKind::ForeignLines: return Wording::tr("Nothing to do: what kubectl says besides the objects is passed over.");
    case ErrorKind::ArchiveEncrypted: return Wording::tr("Unpack it with its password, and open the folder.");
    case ErrorKind::ArchiveTooLarge: return Wording::tr("If you trust it, unpack it and open the folder.");
    case ErrorKind::NoFilesInArchive: return Wording::tr("Open an archive of what kubectl, must-gather or a support bundle wrote.");
    case ErrorKind::MalformedObject: return Wording::tr("Save it again with \"kubectl get -o json\"; the objects that can be read are shown.");
    case ErrorKind::Unsupported: return Wording::tr("\"hopscope --help\" lists what it can do.");
    case ErrorKind::WriteFailed: return Wording::tr("Check that there is room, and that it is a file in a folder that can be written to.");
    default: return {};
    }
}

QString unsupportedLoginAdvice(const std::string& provider)
{
    if (provider == "gcp")
        return Wording::tr("Install gke-gcloud-auth-plugin and run \"gcloud container clusters get-credentials\": it replaces that entry by an exec entry.");
    if (provider == "azure")
        return Wording::tr("Install kubelogin and run \"kubelogin convert-kubeconfig\": it replaces that entry by an exec entry.");
    return Wording::tr("Replace that entry by an exec entry, a client certificate or a token.");
}

QString connectionAdvice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::KubeconfigMissing: return Wording::tr("Name one with --kubeconfig, open a dump with --cluster FILE, or try --cluster scenario:notes.");
    case ErrorKind::KubeconfigInvalid: return Wording::tr("Correct that entry; \"kubectl config view\" shows the file as kubectl reads it.");
    case ErrorKind::ContextMissing: return Wording::tr("Choose one that \"kubectl config get-contexts\" lists.");
    case ErrorKind::LoginExpired:
        return Wording::tr("Run \"kubectl get nodes\" or the program that logged you in: it writes a new token into the kubeconfig.");
    case ErrorKind::ExecNotAllowed: return Wording::tr("If you trust it, give --allow-exec, or open the cluster in the window and agree there once.");
    case ErrorKind::ExecNeedsTerminal:
        return Wording::tr("Log in with kubectl first, and if the command then works without asking, set interactiveMode to IfAvailable in the kubeconfig.");
    case ErrorKind::ExecMissing: return Wording::tr("Install it, or correct the command in the kubeconfig.");
    case ErrorKind::ExecFailed: return Wording::tr("Run \"kubectl get nodes\" in a terminal to see what it wants, then try again.");
    case ErrorKind::ExecTimedOut: return Wording::tr("Log in with kubectl first, then try again.");
    case ErrorKind::CannotResolveHost: return Wording::tr("Check the server's name in the kubeconfig, and your DNS or VPN.");
    case ErrorKind::CannotConnect: return Wording::tr("Check that the API server runs and that network, VPN and firewall let you reach it.");
    case ErrorKind::TlsUntrusted: return Wording::tr("Put the cluster's CA into certificate-authority-data of the kubeconfig, or fetch a new kubeconfig.");
    case ErrorKind::TlsWrongName: return Wording::tr("Name the server as its certificate does, or put that name into tls-server-name of the kubeconfig.");
    case ErrorKind::TlsExpired: return Wording::tr("Whoever runs the cluster must renew it (kubeadm: \"kubeadm certs renew\"); check this machine's clock, too.");
    case ErrorKind::TlsClientCertificate: return Wording::tr("Check that certificate and key belong together and are not expired, or fetch a new kubeconfig.");
    case ErrorKind::TlsClientRefused: return Wording::tr("Put client-certificate-data and client-key-data of a valid certificate into the kubeconfig, or fetch a new one.");
    default: return {};
    }
}

QString serverAdvice(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Unauthorized: return Wording::tr("The token or certificate may have expired: log in again, or fetch a new kubeconfig.");
    case ErrorKind::Forbidden:
        return Wording::tr("Ask for a role that may get, list and watch it, for example the ClusterRole \"view\", or name namespaces that "
                           "you may read: with -n, or under View > What you can see.");
    case ErrorKind::AbsentKind: return Wording::tr("Nothing to do: this cluster has none, and what depends on it is marked.");
    case ErrorKind::Expired: return Wording::tr("Nothing to do: it is read again from the start.");
    case ErrorKind::TooManyRequests: return Wording::tr("It is asked again by itself; with --poll it is asked less often.");
    case ErrorKind::ServerError: return Wording::tr("Check that the address is a Kubernetes API server and look into its log.");
    default: return {};
    }
}

} // namespace

QString errorWhat(const Error& error)
{
    for (const auto& what : {inputWhat(error), readingWhat(error), connectionWhat(error), serverWhat(error)})
        if (!what.isEmpty())
            return what;
    return oneLine(error.message);
}

QString errorAdvice(const Error& error)
{
    if (error.kind == ErrorKind::CredentialUnsupported)
        return unsupportedLoginAdvice(error.context);
    if (error.kind == ErrorKind::OverLimit)
        return limitAdvice(error.limit);
    if (error.limit == Limit::Patience)
        return Wording::tr("It is asked again for half a minute at most; try again later.");
    for (const auto& advice : {inputAdvice(error.kind), readingAdvice(error.kind), connectionAdvice(error.kind), serverAdvice(error.kind)})
        if (!advice.isEmpty())
            return advice;
    return {};
}

QString unreadableText(const Error& error)
{
    return withDetail(contextOf(error, Wording::tr("an object")), error);
}

QString errorSentence(const Error& error)
{
    return errorWhat(error) + QLatin1Char(' ') + errorAdvice(error);
}

namespace {

QString foreignSentence(const source::FileTrouble& trouble)
{
    return Wording::tr("%n line(s) are no part of an object and were passed over. The first is %1: %2", nullptr, int(trouble.count))
        .arg(oneLine(trouble.first.context), oneLine(trouble.first.message));
}

} // namespace

QStringList troubleSentences(const std::vector<source::FileTrouble>& troubles)
{
    QStringList sentences;
    for (const source::FileTrouble& trouble : troubles) {
        if (trouble.first.kind == ErrorKind::ForeignLines) {
            sentences << foreignSentence(trouble);
            continue;
        }
        QString sentence = errorSentence(trouble.first);
        if (trouble.count > 1)
            sentence += u' ' + Wording::tr("%n more like this.", nullptr, int(trouble.count - 1));
        sentences << sentence;
    }
    return sentences;
}

} // namespace hopscope::wording
