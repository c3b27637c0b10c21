<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>DayBlock</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>EventRow</name>
    <message>
        <source>All day</source>
        <translation>Toute la journée</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>On now</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Take along</source>
        <translation>Emporter</translation>
    </message>
    <message>
        <source>Read more</source>
        <translation>Lire la suite</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>EventSheet</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Code with the date, for the camera of a telephone</source>
        <translation>Code avec la date, à photographier avec un téléphone</translation>
    </message>
    <message>
        <source>Point the camera of your telephone here: the date goes into your calendar, without a network.</source>
        <translation>Pointez l’appareil photo de votre téléphone ici : la date s’ajoute à votre agenda, sans réseau.</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>time of day</comment>
        <translation>%1</translation>
    </message>
</context>
<context>
    <name>Events</name>
    <message>
        <source>The programme is being worked on. Please ask at the counter what takes place.</source>
        <translation>Le programme est en cours de mise à jour. Renseignez-vous à l’accueil.</translation>
    </message>
    <message>
        <source>Nothing is planned for these days yet.</source>
        <translation>Rien n’est encore prévu ces jours-là.</translation>
    </message>
    <message>
        <source>This was on from %1.</source>
        <translation>C’était au programme : %1.</translation>
    </message>
    <message>
        <source>On from %1.</source>
        <translation>Au programme : %1.</translation>
    </message>
    <message>
        <source>Nothing is planned yet. Do come by again.</source>
        <translation>Rien n’est encore prévu. Revenez nous voir.</translation>
    </message>
    <message>
        <source>Nothing new is planned just now. This is what was on most recently.</source>
        <translation>Rien de nouveau n’est prévu. Voici ce qui a eu lieu récemment.</translation>
    </message>
    <message>
        <source>Nothing takes place today.</source>
        <translation>Rien n’est prévu aujourd’hui.</translation>
    </message>
    <message>
        <source>Nothing more takes place this week.</source>
        <translation>Plus rien n’est prévu cette semaine.</translation>
    </message>
</context>
<context>
    <name>ViewChips</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>What was on</source>
        <translation>Déjà passé</translation>
    </message>
</context>
</TS>
