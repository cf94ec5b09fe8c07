#include "translations/translations.h"

#include <QDir>

// Outside any namespace, as Q_INIT_RESOURCE requires.
static void initialize()
{
    Q_INIT_RESOURCE(hopscope_translations);
}

void hopscope::translations::load()
{
    initialize();
}
