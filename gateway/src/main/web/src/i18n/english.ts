import app from './en/app.json';
import buy from './en/buy.json';
import ride from './en/ride.json';
import run from './en/run.json';
import sell from './en/sell.json';
import watch from './en/watch.json';

/** English says what the others have to say. Only its type comes into the console: the texts are fetched where they are shown. */
export const english = { app, watch, buy, sell, ride, run };
